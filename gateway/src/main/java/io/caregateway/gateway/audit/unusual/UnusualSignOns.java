package io.caregateway.gateway.audit.unusual;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through sign-ons in their order and asks each rule of each. */
public final class UnusualSignOns {

  /** More earlier sign-ons of one person than any rule needs. */
  private static final int REMEMBERED = 200;

  private final List<Rule> rules;

  UnusualSignOns(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * The marks of those that have any, by sequence number.
   *
   * @param signOns of a practice, in any order
   */
  public Map<Long, List<Mark>> marks(List<SignOn> signOns) {
    Map<String, Deque<SignOn>> people = new HashMap<>();
    Map<String, Deque<SignOn>> addresses = new HashMap<>();
    Map<Long, List<Mark>> marks = new LinkedHashMap<>();
    List<SignOn> inOrder = new ArrayList<>(signOns);
    inOrder.sort(Comparator.comparing(SignOn::at).thenComparing(SignOn::seq));
    for (SignOn now : inOrder) {
      List<SignOn> before = merged(earlier(people, now.who()), earlier(addresses, now.address()));
      List<Mark> found =
          rules.stream().map(r -> r.look(now, before)).flatMap(Optional::stream).toList();
      if (!found.isEmpty()) {
        marks.put(now.seq(), found);
      }
      if (now.who() != null) {
        remember(people, now.who(), now);
      } else if (now.address() != null) {
        remember(addresses, now.address(), now);
      }
    }
    return Collections.unmodifiableMap(marks);
  }

  private static Deque<SignOn> earlier(Map<String, Deque<SignOn>> all, @Nullable String key) {
    return key == null ? new ArrayDeque<>() : all.getOrDefault(key, new ArrayDeque<>());
  }

  private static void remember(Map<String, Deque<SignOn>> all, String key, SignOn now) {
    Deque<SignOn> own = all.computeIfAbsent(key, any -> new ArrayDeque<>());
    own.addFirst(now);
    if (own.size() > REMEMBERED) {
      own.removeLast();
    }
  }

  /** Newest first. */
  private static List<SignOn> merged(Deque<SignOn> one, Deque<SignOn> other) {
    if (other.isEmpty()) {
      return List.copyOf(one);
    }
    List<SignOn> all = new ArrayList<>(one);
    all.addAll(other);
    all.sort(Comparator.comparing(SignOn::at).thenComparing(SignOn::seq).reversed());
    return all;
  }
}
