package io.caregateway.core.billing.report;

import io.caregateway.core.billing.money.Method;
import io.caregateway.core.billing.prices.PayerKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a report is about.
 *
 * @param from the first day
 * @param to the last day, at most {@link #MOST_DAYS} days on
 * @param practitioner one of {@link Choices}, empty for all
 * @param branch one of {@link Choices}, empty for all
 * @param incomeCode empty for all
 * @param payerKind null for all
 * @param method of payment, null for all
 */
public record Filter(
    LocalDate from,
    LocalDate to,
    String practitioner,
    String branch,
    String incomeCode,
    @Nullable PayerKind payerKind,
    @Nullable Method method) {

  /** Five years and a leap day or two. */
  public static final int MOST_DAYS = 1827;

  /** Lines of bills that are asked for, as {@code l}; amounts whose line is not kept pass too. */
  static final String OF_LINES =
      """
       and (:practitioner = '' or l.practitioner = :practitioner)
       and (:branch = '' or l.branch = :branch)
       and (:payerKind = '' or l.payer_kind = :payerKind)
      """;

  private static final int DAYS_DRAWN = 62;

  public Filter {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new IllegalArgumentException("A report is about 1 to " + MOST_DAYS + " days.");
    }
  }

  /** All of some days. */
  public static Filter of(LocalDate from, LocalDate to) {
    return new Filter(from, to, "", "", "", null, null);
  }

  /** How finely it is drawn: {@code day} or {@code month}. */
  String unit() {
    return ChronoUnit.DAYS.between(from, to) < DAYS_DRAWN ? "day" : "month";
  }

  /** With the days and {@link #OF_LINES}. */
  StatementSpec on(StatementSpec statement, String practice) {
    return statement
        .param("practice", practice)
        .param("from", from)
        .param("to", to)
        .param("practitioner", practitioner)
        .param("branch", branch)
        .param("incomeCode", incomeCode)
        .param("payerKind", payerKind == null ? "" : payerKind.name());
  }
}
