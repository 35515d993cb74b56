package io.caregateway.stubs.idp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The latest thousand of something, each under a name that cannot be guessed; older ones are
 * forgotten. Safe for threads.
 */
public final class RecentlyKept<V> {
  private static final int MOST = 1000;

  private final Map<String, V> kept = new LinkedHashMap<>();

  public String keep(V value) {
    var name = "_" + UUID.randomUUID();
    keep(name, value);
    return name;
  }

  /** Keeps it under a name that was chosen elsewhere. */
  public synchronized void keep(String name, V value) {
    kept.put(name, value);
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  public synchronized @Nullable V find(@Nullable String name) {
    return name == null ? null : kept.get(name);
  }

  public synchronized @Nullable V take(@Nullable String name) {
    return name == null ? null : kept.remove(name);
  }

  public synchronized void removeIf(Predicate<V> which) {
    kept.values().removeIf(which);
  }

  /** All that is kept, the oldest first. */
  public synchronized List<V> all() {
    return List.copyOf(kept.values());
  }
}
