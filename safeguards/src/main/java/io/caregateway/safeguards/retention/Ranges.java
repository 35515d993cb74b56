package io.caregateway.safeguards.retention;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers of leaves, as text {@code 0-441,443}. */
final class Ranges {

  private final TreeMap<Long, Long> ends = new TreeMap<>();

  static Ranges of(Collection<Long> numbers) {
    Ranges ranges = new Ranges();
    numbers.forEach(number -> ranges.add(number, number));
    return ranges;
  }

  /**
   * @throws IllegalArgumentException when the text is not of that form
   */
  static Ranges parse(String text) {
    Ranges ranges = new Ranges();
    for (String part : text.split(",", -1)) {
      int dash = part.indexOf('-');
      long from = Long.parseLong(dash < 0 ? part : part.substring(0, dash));
      long to = dash < 0 ? from : Long.parseLong(part.substring(dash + 1));
      if (to < from) {
        throw new IllegalArgumentException("A range ends before it begins.");
      }
      ranges.add(from, to);
    }
    return ranges;
  }

  void addAll(Ranges others) {
    others.ends.forEach(this::add);
  }

  boolean contains(long number) {
    Map.Entry<Long, Long> below = ends.floorEntry(number);
    return below != null && below.getValue() >= number;
  }

  private void add(long first, long last) {
    long from = first;
    long to = last;
    Map.Entry<Long, Long> below = ends.floorEntry(last + 1);
    while (below != null && below.getValue() >= from - 1) {
      from = Math.min(from, below.getKey());
      to = Math.max(to, below.getValue());
      ends.remove(below.getKey());
      below = ends.floorEntry(last + 1);
    }
    ends.put(from, to);
  }

  @Override
  public String toString() {
    return ends.entrySet().stream()
        .map(
            range ->
                range.getKey().equals(range.getValue())
                    ? range.getKey().toString()
                    : range.getKey() + "-" + range.getValue())
        .collect(Collectors.joining(","));
  }
}
