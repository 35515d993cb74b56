package io.caregateway.gateway.pages.figures;

import io.caregateway.core.billing.money.Method;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.report.Choices;
import io.caregateway.core.billing.report.Filter;
import io.caregateway.core.billing.report.ReportKind;
import io.caregateway.core.billing.report.Sieve;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody asks of a report; what is not offered is as if it were not asked. */
record AskedReport(AskedDays days, Filter filter) {

  /**
   * @param sent the fields of the form; {@code days} names one of {@link UsualDays}
   */
  static AskedReport of(
      ReportKind kind, Map<String, String> sent, Choices choices, LocalDate today) {
    UsualDays usual = UsualDays.named(sent.getOrDefault("days", "")).orElse(UsualDays.THIS_MONTH);
    AskedDays days = AskedDays.of(sent, usual.first(today), usual.last(today), today);
    boolean right = days.problems().isEmpty();
    return new AskedReport(
        days,
        new Filter(
            right ? days.first() : usual.first(today),
            right ? days.last() : usual.last(today),
            kind.takes(Sieve.PRACTITIONER)
                ? offered(sent.get("practitioner"), choices.practitioners().keySet())
                : "",
            kind.takes(Sieve.BRANCH)
                ? offered(sent.get("branch"), choices.branches().keySet())
                : "",
            kind.takes(Sieve.INCOME_CODE) ? offered(sent.get("code"), choices.incomeCodes()) : "",
            kind.takes(Sieve.PAYER_KIND)
                ? named(sent.get("payer"), PayerKind.values(), PayerKind::word)
                : null,
            kind.takes(Sieve.METHOD)
                ? named(sent.get("method"), Method.values(), Method::word)
                : null));
  }

  private static String offered(@Nullable String sent, Collection<String> choices) {
    return sent != null && choices.contains(sent) ? sent : "";
  }

  private static <E> @Nullable E named(
      @Nullable String sent, E[] values, Function<E, String> word) {
    List<E> all = Arrays.asList(values);
    return all.stream().filter(one -> word.apply(one).equals(sent)).findFirst().orElse(null);
  }
}
