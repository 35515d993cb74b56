package io.caregateway.gateway.pages.figures;

import io.caregateway.core.billing.report.Filter;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.TypedDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From which day to which something is asked for.
 *
 * @param problems why these days cannot be; empty when they can
 */
record AskedDays(TypedDate from, TypedDate to, List<Problem> problems) {

  AskedDays {
    problems = List.copyOf(problems);
  }

  /**
   * @param sent {@code from-day} and so on, and {@code to-day} and so on
   * @param first the first day where none is sent
   * @param last the same for the last
   */
  static AskedDays of(Map<String, String> sent, LocalDate first, LocalDate last, LocalDate today) {
    TypedDate from = date(sent, "from", first);
    TypedDate to = date(sent, "to", last);
    List<Problem> problems = new ArrayList<>(from.problems("from", "first day", today));
    problems.addAll(to.problems("to", "last day", today));
    if (problems.isEmpty()) {
      long days = ChronoUnit.DAYS.between(day(from), day(to));
      if (days < 0) {
        problems.add(new Problem("to-day", "The last day must not be before the first."));
      } else if (days >= Filter.MOST_DAYS) {
        problems.add(new Problem("from-day", "Ask for five years at most."));
      }
    }
    return new AskedDays(from, to, problems);
  }

  LocalDate first() {
    return day(from);
  }

  LocalDate last() {
    return day(to);
  }

  private static TypedDate date(Map<String, String> sent, String group, LocalDate usual) {
    return sent.containsKey(group + "-year")
        ? TypedDate.of(
            sent.get(group + "-day"), sent.get(group + "-month"), sent.get(group + "-year"))
        : TypedDate.of(usual);
  }

  private static LocalDate day(TypedDate date) {
    return date.date().orElseThrow();
  }
}
