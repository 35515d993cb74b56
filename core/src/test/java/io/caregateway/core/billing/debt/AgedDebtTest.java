package io.caregateway.core.billing.debt;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.TestPatients;
import io.caregateway.core.billing.debt.AgedDebt.Debtor;
import io.caregateway.core.billing.event.Happening;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.ledger.Movement;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgedDebtTest extends BilledTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private static final int TERMS = DebtTerms.USUAL.days();

  @Test
  void anAmountIsAsOldAsItIsPastDue() {
    PatientId patient = patient();
    LocalDate day = TODAY.plusYears(1);
    owes(patient, 1, day.minusDays(TERMS));
    owes(patient, 10, day.minusDays(TERMS + 1));
    owes(patient, 100, day.minusDays(TERMS + 30));
    owes(patient, 1_000, day.minusDays(TERMS + 31));
    owes(patient, 10_000, day.minusDays(TERMS + 61));
    owes(patient, 100_000, day.minusDays(TERMS + 90));
    owes(patient, 1_000_000, day.minusDays(TERMS + 91));

    Debtor debtor = debtor(patient, day);

    assertThat(debtor.name()).isEqualTo("Mrs Ada Jane Lovelace");
    assertThat(debtor.oldest()).isEqualTo(day.minusDays(91));
    assertThat(debtor.sums())
        .containsEntry(Age.NOT_DUE, new Money(1))
        .containsEntry(Age.TO_30, new Money(110))
        .containsEntry(Age.TO_60, new Money(1_000))
        .containsEntry(Age.TO_90, new Money(110_000))
        .containsEntry(Age.OVER_90, new Money(1_000_000));
    assertThat(debtor.late()).isEqualTo(new Money(1_111_110));
    assertThat(recorded(Act.PATIENT_SEARCH))
        .last()
        .satisfies(
            record -> assertThat(record.toString()).contains("aged debt", patient.toString()));
  }

  @Test
  void theSumsAreThoseOfTheBooksOnAnyDay() {
    PatientId patient = patient();
    UUID bill = posted(patient, "MEDICAL", "REPORT");
    done(payments().take(PRACTICE, bill, typed("15.00"), PRIYA));
    owes(patient, 777, TODAY.minusDays(200));
    for (int back = 0; back < 300; back += 50) {
      LocalDate day = TODAY.minusDays(back);
      assertThat(aged(day).owed()).as("on %s", day).isEqualTo(new Money(receivable(day)));
    }
    assertThat(aged(TODAY.minusDays(201)).debtors()).isEmpty();
  }

  @Test
  void whatIsPaidOrVoidedIsNoDebtAndAnotherPracticeSeesNone() {
    PatientId patient = patient();
    UUID paid = posted(patient, "REPORT");
    done(payments().take(PRACTICE, paid, typed("10.00"), PRIYA));
    done(bills().voidWhole(PRACTICE, posted(patient, "REPORT"), PRIYA));

    assertThat(aged(TODAY).debtors()).noneMatch(debtor -> debtor.account().equals(patient.value()));
    assertThat(books.bean(AgedDebtReading.class).of(OTHER_PRACTICE, TODAY, PRIYA).owed())
        .isEqualTo(new Money(0));
  }

  @Test
  void aMergedAccountsDebtIsThatOfTheOneThatIsLeft() {
    PatientId left = patient();
    PatientId merged = patient();
    owes(merged, 500, TODAY.minusDays(40));
    owes(left, 300, TODAY.minusDays(50));
    know(
        TestPatients.replaced(
            TestPatients.changed(
                PRACTICE, merged, 2, TestPatients.person("Lovelace", "9990000018", "1970-09-11")),
            left,
            false));

    assertThat(debtor(left, TODAY).owed()).isEqualTo(new Money(800));
    assertThat(aged(TODAY).debtors()).noneMatch(debtor -> debtor.account().equals(merged.value()));
  }

  private static AgedDebt aged(LocalDate day) {
    return books.bean(AgedDebtReading.class).of(PRACTICE, day, PRIYA);
  }

  private static Debtor debtor(PatientId patient, LocalDate day) {
    return aged(day).debtors().stream()
        .filter(debtor -> debtor.account().equals(patient.value()))
        .findFirst()
        .orElseThrow();
  }

  /** A bill that was posted on that day. */
  private static void owes(PatientId patient, long pence, LocalDate day) {
    UUID bill = UUID.randomUUID();
    Movement owed =
        Movement.of(Book.RECEIVABLE, Book.INCOME, new Money(pence), patient.value(), bill);
    transactions()
        .run(
            PRACTICE,
            () -> {
              try (Happening act = Happening.begin()) {
                books
                    .bean(Ledger.class)
                    .move(PRACTICE, Occasion.BILL, bill, day, RunningCore.NOW, List.of(owed));
              }
            });
  }

  private static long receivable(LocalDate day) {
    return transactions()
        .in(
            PRACTICE,
            () ->
                DB.jdbc()
                    .sql(
                        """
                        select coalesce(sum(case 'RECEIVABLE' when to_book then pence
                          when from_book then -pence end), 0)
                        from core.movement where practice = ? and day <= ?
                        """)
                    .params(PRACTICE.value(), day)
                    .query(Long.class)
                    .single());
  }
}
