package io.caregateway.stubs.idp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The latest thousand of something, each under a name that cannot be guessed; older ones are
 * forgotten. Safe for threads.
 */
final class RecentlyKept<V> {
  private static final int MOST = 1000;

  private final Map<String, V> kept = new LinkedHashMap<>();

  synchronized String keep(V value) {
    var name = "_" + UUID.randomUUID();
    kept.put(name, value);
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    return name;
  }

  synchronized @Nullable V find(@Nullable String name) {
    return name == null ? null : kept.get(name);
  }

  synchronized @Nullable V take(@Nullable String name) {
    return name == null ? null : kept.remove(name);
  }

  synchronized void removeIf(Predicate<V> which) {
    kept.values().removeIf(which);
  }
}
