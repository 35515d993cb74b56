package io.caregateway.core.billing.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bulk.BulkProgress.State;
import io.caregateway.core.billing.csv.Mistake;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens to a file's bills between being checked and being made. */
class BulkRoundTest extends BulkFiled {

  @Test
  void leavesABillWhosePatientMayNotBeBilledAnyMoreAndMakesTheOthers() {
    PatientId frozen = known("9990000050");
    PatientId other = known("9990000069");
    UUID file = checked(HEADINGS + line(frozen, "REPORT") + line(other, "REPORT"), true);
    freeze(frozen);
    bulk().make(PRACTICE, file, PRIYA);
    run();

    BulkProgress over = progress(file);
    assertThat(over.state()).isEqualTo(State.DONE);
    assertThat(over.made()).isEqualTo(1);
    assertThat(over.left()).isEqualTo(1);
    assertThat(over.mistakes()).singleElement().extracting(Mistake::line).isEqualTo(2L);
    assertThat(over.mistakes().get(0).sentence()).contains("restricted");
    assertThat(recorded(Act.BILL_DRAFTED))
        .extracting(AuditRecord::reason)
        .contains("A file's bill is left.");
    assertThat(bills(frozen)).as("not a draft either").isEmpty();
    assertThat(bills(other)).hasSize(1);
    assertBalanced();
  }

  @Test
  void leavesABillWhosePriceHasChangedAndMakesItAtTheNewOneWhenTriedAgain() {
    PatientId patient = known("9990000077");
    price("10.00");
    UUID file = checked(HEADINGS + line(patient, "NEW"), true);
    price("12.50");
    bulk().make(PRACTICE, file, PRIYA);
    run();
    assertThat(progress(file).mistakes())
        .containsExactly(
            new Mistake(
                2,
                "Item code",
                "The price has changed: it comes to £12.50 now, not £10.00. Try it again to bill"
                    + " it so."));
    assertThat(bills(patient)).isEmpty();

    bulk().make(PRACTICE, file, SAM);
    run();
    assertThat(progress(file).left()).isZero();
    assertThat(bills(patient)).extracting(Bill::total).containsExactly(new Money(1250));
  }

  @Test
  void goesOnWhereAProcessEndedAndTwoAtOnceMakeEachBillOnce() {
    PatientId patient = known("9990000085");
    StringBuilder csv = new StringBuilder(HEADINGS);
    for (int day = 1; day <= 30; day++) {
      csv.append(patient).append(",,").append(day).append("/9/2026,REPORT,1,,,,,\n");
    }
    UUID file = checked(csv.toString(), true);
    bulk().make(PRACTICE, file, PRIYA);
    assertThat(round().run(PRACTICE)).as("then the process ends").isTrue();
    assertThat(progress(file).state()).isEqualTo(State.MAKING);
    assertThat(progress(file).made()).isEqualTo(20);

    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(BulkFiled::run))
                .limit(2)
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(progress(file).state()).isEqualTo(State.DONE);
    assertThat(progress(file).left()).isZero();
    assertThat(bills(patient)).extracting(Bill::number).doesNotHaveDuplicates().hasSize(30);
    assertBalanced();
  }

  @Test
  void tellsWhatWaitsOfAPersonAndForgetsItWhenItIsMadeOrTheyAreErased() {
    PatientId patient = known("9990000093");
    UUID file = checked(HEADINGS + line(patient, "REPORT") + line(patient, "LETTER"), true);
    assertThat(held(patient, "core.bulk_bill")).singleElement().asString().contains("LETTER");
    bulk().make(PRACTICE, file, PRIYA);
    run();
    assertThat(held(patient, "core.bulk_bill")).isEmpty();

    PatientId erased = known("9990000107");
    UUID other = checked(HEADINGS + line(erased, "REPORT"), true);
    erase(erased);
    assertThat(held(erased, "core.bulk_bill")).isEmpty();
    assertThat(progress(other).total()).isZero();
  }

  @Test
  void forgetsFilesThatNobodyAsksForAfterADayAndNotThoseThatAreMade() {
    PatientId patient = known("9990000115");
    UUID unasked = checked(HEADINGS + line(patient, "REPORT"), true);
    UUID made = made(HEADINGS + line(patient, "LETTER"), true);
    NOW.updateAndGet(now -> now.plus(Duration.ofDays(31)));
    round().forget(PRACTICE);
    assertThat(bulk().progress(PRACTICE, unasked)).isEmpty();
    assertThat(progress(made).made()).isEqualTo(1);
  }

  private static void price(String pounds) {
    books
        .bean(PriceList.class)
        .take(
            PRACTICE,
            "Payer,Code,Name,Income code,Price,VAT,VAT reason,From,Care record\n"
                + "patient,NEW,New report,REP,%s,exempt,Protects health,2026-01-01,none\n"
                    .formatted(pounds),
            PRIYA.actor(),
            PRIYA.origin());
  }
}
