package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.bill.Line;
import io.caregateway.core.billing.paper.Paper.Column;
import io.caregateway.core.billing.paper.Paper.Table;
import io.caregateway.core.billing.prices.VatRate;
import io.caregateway.feed.Money;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** The VAT by rate. */
final class VatTable {

  private VatTable() {}

  /** An amount and the VAT on it. */
  record Amount(VatRate rate, Money net, Money vat) {

    static Amount of(Line line) {
      return new Amount(line.rate(), line.net(), line.vat());
    }
  }

  static Table of(List<Amount> amounts) {
    List<List<String>> rows =
        Arrays.stream(VatRate.values())
            .filter(rate -> amounts.stream().anyMatch(amount -> amount.rate() == rate))
            .map(
                rate ->
                    List.of(
                        rate.words(),
                        sum(amounts, rate, amount -> amount.net().pence()),
                        sum(amounts, rate, amount -> amount.vat().pence())))
            .toList();
    return new Table(
        "VAT by rate",
        List.of(Column.words("Rate"), Column.amount("Without VAT"), Column.amount("VAT")),
        rows);
  }

  private static String sum(List<Amount> amounts, VatRate rate, ToLongFunction<Amount> of) {
    return PaperWords.pounds(
        new Money(amounts.stream().filter(amount -> amount.rate() == rate).mapToLong(of).sum()));
  }
}
