package io.caregateway.core.billing.debt;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who owed how much and for how long, at the end of a day.
 *
 * @param terms days from posting within which bills are to be paid
 * @param sums by age; each is there
 * @param debtors what has been due longest first
 * @param more accounts beyond those shown
 */
public record AgedDebt(
    LocalDate day, int terms, Map<Age, Money> sums, List<Debtor> debtors, int more) {

  public AgedDebt {
    sums = Map.copyOf(sums);
    debtors = List.copyOf(debtors);
  }

  /**
   * An account on which something was owed.
   *
   * @param name empty when it could not be told
   * @param patient whether it is a patient's own
   * @param oldest when its oldest bill was due
   */
  public record Debtor(
      UUID account,
      String name,
      boolean patient,
      Map<Age, Money> sums,
      int bills,
      LocalDate oldest) {

    public Debtor {
      sums = Map.copyOf(sums);
    }

    public Money owed() {
      return sum(sums);
    }

    /** What is past due. */
    public Money late() {
      return new Money(owed().pence() - sums.getOrDefault(Age.NOT_DUE, new Money(0)).pence());
    }

    Debtor named(String shown, boolean isPatient) {
      return new Debtor(account, shown, isPatient, sums, bills, oldest);
    }
  }

  /** All that was owed. */
  public Money owed() {
    return sum(sums);
  }

  /**
   * How much of a bar an age fills.
   *
   * @return percent of all; at least 1 where there is anything
   */
  public long percent(Age age) {
    long part = sums.getOrDefault(age, new Money(0)).pence();
    return part <= 0 ? 0 : Math.min(100, Math.max(1, 100 * part / Math.max(1, owed().pence())));
  }

  /** One account's bills, without its name. */
  static Debtor debtor(UUID account, List<OpenBill> bills, LocalDate day) {
    return new Debtor(
        account,
        "",
        false,
        sums(bills, day),
        bills.size(),
        bills.stream().map(OpenBill::due).min(Comparator.naturalOrder()).orElse(day));
  }

  static Map<Age, Money> sums(List<OpenBill> bills, LocalDate day) {
    Map<Age, Money> sums = new EnumMap<>(Age.class);
    for (Age age : Age.values()) {
      List<OpenBill> those = new ArrayList<>(bills);
      those.removeIf(bill -> Age.of(bill.due(), day) != age);
      sums.put(age, new Money(those.stream().mapToLong(bill -> bill.owed().pence()).sum()));
    }
    return sums;
  }

  private static Money sum(Map<Age, Money> sums) {
    return new Money(sums.values().stream().mapToLong(Money::pence).sum());
  }
}
