package io.caregateway.stubs.practice;

import io.caregateway.stubs.http.Call;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many requests came in, refused and broken ones too, by method and resource. */
public final class RequestCounts {

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void count(Call call) {
    String[] parts = call.path().split("/", -1);
    String resource = parts.length > 4 ? parts[4] : parts[parts.length - 1];
    counts.computeIfAbsent(call.method() + " " + resource, k -> new LongAdder()).increment();
  }

  /** As {@code "GET Patient"} to 12. */
  public Map<String, Long> byKind() {
    Map<String, Long> all = new TreeMap<>();
    counts.forEach((kind, count) -> all.put(kind, count.sum()));
    return all;
  }

  public long total() {
    return counts.values().stream().mapToLong(LongAdder::sum).sum();
  }

  public void clear() {
    counts.clear();
  }
}
