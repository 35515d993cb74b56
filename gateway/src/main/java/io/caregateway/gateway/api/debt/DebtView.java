package io.caregateway.gateway.api.debt;

import io.caregateway.core.billing.debt.Age;
import io.caregateway.core.billing.debt.AgedDebt;
import io.caregateway.feed.Money;
import io.caregateway.gateway.api.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who owed how much and for how long. */
@Schema(name = "AgedDebt")
record DebtView(
    @Schema(description = "At its end", example = "2026-11-02") LocalDate day,
    @Schema(description = "Days from posting within which bills are to be paid", example = "30")
        int terms,
    Amount owed,
    Ages ages,
    @Schema(description = "What has been due longest first, 100 at the most") List<Debtor> debtors,
    @Schema(description = "Accounts beyond those", example = "0") int more) {

  /** What is owed, by how long it is past due. */
  @Schema(name = "Ages")
  record Ages(
      Amount notDue,
      @Schema(description = "1 to 30 days") Amount to30,
      @Schema(description = "31 to 60 days") Amount to60,
      @Schema(description = "61 to 90 days") Amount to90,
      Amount over90) {

    static Ages of(Map<Age, Money> sums) {
      return new Ages(
          at(sums, Age.NOT_DUE),
          at(sums, Age.TO_30),
          at(sums, Age.TO_60),
          at(sums, Age.TO_90),
          at(sums, Age.OVER_90));
    }

    private static Amount at(Map<Age, Money> sums, Age age) {
      return Amount.of(sums.getOrDefault(age, new Money(0)));
    }
  }

  /** An account on which something was owed. */
  @Schema(name = "Debtor")
  record Debtor(
      UUID account,
      Amount owed,
      Ages ages,
      @Schema(description = "How many", example = "2") int bills,
      @Schema(description = "When the oldest was due", example = "2026-09-30") LocalDate oldest) {

    static Debtor of(AgedDebt.Debtor one) {
      return new Debtor(
          one.account(), Amount.of(one.owed()), Ages.of(one.sums()), one.bills(), one.oldest());
    }
  }

  static DebtView of(AgedDebt debt) {
    return new DebtView(
        debt.day(),
        debt.terms(),
        Amount.of(debt.owed()),
        Ages.of(debt.sums()),
        debt.debtors().stream().map(Debtor::of).toList(),
        debt.more());
  }
}
