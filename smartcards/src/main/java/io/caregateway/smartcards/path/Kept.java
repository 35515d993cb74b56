package io.caregateway.smartcards.path;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** So many answers at the most, each until its time; the one unused the longest goes first. */
public final class Kept<K, V> {

  private record Answer<V>(V value, Instant until) {}

  private final Map<K, Answer<V>> entries;

  public Kept(int most) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Answer<V>> eldest) {
            return size() > most;
          }
        };
  }

  public synchronized Optional<V> get(K key, Instant now) {
    return Optional.ofNullable(entries.get(key))
        .filter(entry -> now.isBefore(entry.until()))
        .map(Answer::value);
  }

  public synchronized void put(K key, V value, Instant until) {
    entries.put(key, new Answer<>(value, until));
  }
}
