package io.caregateway.core.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Parts what came into rounds, each to be taken by one statement. */
final class Rounds {

  private Rounds() {}

  /**
   * @param subject of which there may be one in a round; its next one waits for the next round
   * @return all, in their order
   */
  static <T> List<List<T>> of(List<T> all, Function<T, ?> subject) {
    List<List<T>> rounds = new ArrayList<>();
    Map<Object, T> round = new LinkedHashMap<>();
    for (T each : all) {
      if (round.containsKey(subject.apply(each))) {
        rounds.add(List.copyOf(round.values()));
        round.clear();
      }
      round.put(subject.apply(each), each);
    }
    rounds.add(List.copyOf(round.values()));
    return rounds;
  }
}
