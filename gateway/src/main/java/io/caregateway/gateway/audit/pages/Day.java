package io.caregateway.gateway.audit.pages;

import io.caregateway.gateway.audit.unusual.Mark;
import io.caregateway.gateway.pages.Words;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The records of one day, by the practice's time.
 *
 * @param title as {@code Monday 23 November 2026}
 */
public record Day(String title, List<Line> lines) {

  private static final DateTimeFormatter TITLE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  public Day {
    lines = List.copyOf(lines);
  }

  /** In the order of the entries. */
  static List<Day> of(List<Entry> entries, Map<Long, List<Mark>> marks, Words words) {
    Map<String, List<Line>> days =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> TITLE.format(entry.local()),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        entry -> Line.of(entry, marks.getOrDefault(entry.seq(), List.of()), words),
                        Collectors.toList())));
    return days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
  }
}
