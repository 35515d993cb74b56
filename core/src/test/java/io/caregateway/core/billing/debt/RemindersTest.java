package io.caregateway.core.billing.debt;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.TestPatients;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.note.AccountNotes;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RemindersTest extends BilledTest {

  private static final int WITHIN = 14;

  @BeforeAll
  static void remind() {
    done(terms().change(PRACTICE, "14", List.of("7", "21", ""), PRIYA));
  }

  @Test
  void eachStepIsMadeOnceWhenItIsDue() {
    UUID bill = posted(patient(), "REPORT");
    assertThat(due(bill, 20)).isEmpty();
    assertThat(due(bill, 21)).hasValueSatisfying(one -> assertThat(one.step()).isEqualTo(1));

    Done first = (Done) at(21).make(PRACTICE, bill, 1, PRIYA);
    assertThat(at(21).make(PRACTICE, bill, 1, PRIYA)).isEqualTo(Done.before(first.id()));
    assertThat(at(21).make(PRACTICE, bill, 2, PRIYA)).isInstanceOf(NotAllowed.class);
    assertThat(due(bill, 34)).isEmpty();
    done(at(35).make(PRACTICE, bill, 2, PRIYA));

    assertThat(due(bill, 300)).isEmpty();
    assertThat(at(300).of(PRACTICE, bill)).extracting(Reminder::step).containsExactly(1, 2);
    assertThat(recorded(Act.REMINDER_MADE)).isNotEmpty();
  }

  @Test
  void ofManyWhoMakeOneAtOnceOneDoes() throws Exception {
    UUID bill = posted(patient(), "REPORT");
    ExecutorService people = Executors.newFixedThreadPool(4);
    List<Callable<Outcome>> clicks =
        IntStream.range(0, 4)
            .<Callable<Outcome>>mapToObj(i -> () -> at(30).make(PRACTICE, bill, 1, PRIYA))
            .toList();
    int made = 0;
    for (Future<Outcome> click : people.invokeAll(clicks)) {
      made += click.get() instanceof Done done && !done.again() ? 1 : 0;
    }
    people.shutdown();

    assertThat(made).isEqualTo(1);
    assertThat(at(30).of(PRACTICE, bill)).hasSize(1);
  }

  @Test
  void whatIsPaidOrHeldIsNotReminded() {
    PatientId patient = patient();
    UUID paid = posted(patient, "REPORT");
    done(payments().take(PRACTICE, paid, typed("10.00"), PRIYA));
    assertThat(at(30).make(PRACTICE, paid, 1, PRIYA)).isInstanceOf(NotAllowed.class);

    UUID held = posted(patient, "REPORT");
    Holds holds = holds(30);
    LocalDate until = LocalDate.of(2026, 12, 31);
    UUID form = UUID.randomUUID();
    done(holds.place(PRACTICE, held, new Holds.Typed(form, true, until, "Disputed"), PRIYA));
    assertThat(holds.place(PRACTICE, held, new Holds.Typed(form, true, until, "Disputed"), PRIYA))
        .isEqualTo(Done.before(held));
    assertThat(due(held, 30)).isEmpty();
    assertThat(at(30).make(PRACTICE, held, 1, PRIYA)).isInstanceOf(NotAllowed.class);
    assertThat(due(held, 61)).as("the hold is over").isPresent();

    done(holds.lift(PRACTICE, held, form, PRIYA));
    assertThat(due(held, 30)).isPresent();
    assertThat(recorded(Act.DEBT_HELD)).isNotEmpty();
    assertThat(recorded(Act.DEBT_HOLD_LIFTED)).isNotEmpty();
  }

  @Test
  void aHoldNeedsAReasonWithoutACardNumberAndADay() {
    UUID bill = posted(patient(), "REPORT");
    LocalDate until = LocalDate.of(2026, 12, 31);
    assertThat(place(bill, until, "")).isInstanceOf(Invalid.class);
    assertThat(place(bill, until, "Card 4111 1111 1111 1111")).isInstanceOf(Invalid.class);
    assertThat(place(bill, null, "Disputed")).isInstanceOf(Invalid.class);
    assertThat(place(bill, LocalDate.of(2026, 11, 1), "Disputed")).isInstanceOf(Invalid.class);
  }

  @Test
  void nobodyWritesToThoseWhoDiedOrWhoseDataIsRestricted() {
    PatientId died = patient();
    PatientId withheld = patient();
    UUID ofDied = posted(died, "REPORT");
    UUID ofWithheld = posted(withheld, "REPORT");
    var person = TestPatients.person("Lovelace", "9990000018", "1970-09-11");
    die(died);
    know(TestPatients.restricted(TestPatients.changed(PRACTICE, withheld, 2, person)));

    assertThat(due(ofDied, 30))
        .hasValueSatisfying(one -> assertThat(one.stopped()).contains("has died"));
    assertThat(due(ofWithheld, 30))
        .hasValueSatisfying(one -> assertThat(one.stopped()).contains("withheld"));
    assertThat(at(30).make(PRACTICE, ofDied, 1, PRIYA)).isInstanceOf(NotAllowed.class);
    assertThat(at(30).of(PRACTICE, ofDied)).isEmpty();
  }

  @Test
  void aRunMakesAllThatAreDueAndShowsHowFarItIs() {
    UUID bill = posted(patient(), "REPORT");
    try (ReminderRuns runs = runs(400)) {
      assertThat(runs.start(PRACTICE, PRIYA)).isTrue();
      Awaitility.await().until(() -> runs.of(PRACTICE).orElseThrow().over());
      ReminderRuns.Progress run = runs.of(PRACTICE).orElseThrow();
      assertThat(run.made()).isEqualTo(run.of());
    }
    assertThat(at(400).of(PRACTICE, bill)).hasSize(1);
  }

  @Test
  void stepsRiseAndAreNumbersOfDays() {
    for (List<String> steps :
        List.of(List.of("7", "7", ""), List.of("", "7", ""), List.of("0"), List.of("soon"))) {
      assertThat(terms().change(PRACTICE, "14", steps, PRIYA)).isInstanceOf(Invalid.class);
    }
    assertThat(terms().change(PRACTICE, "400", List.of(), PRIYA)).isInstanceOf(Invalid.class);
    assertThat(terms().of(PRACTICE)).isEqualTo(new DebtTerms(WITHIN, List.of(7, 21)));
    assertThat(terms().of(OTHER_PRACTICE)).isEqualTo(DebtTerms.USUAL);
    assertThat(recorded(Act.DEBT_TERMS_CHANGED)).isNotEmpty();
  }

  static void die(PatientId patient) {
    var person = TestPatients.person("Lovelace", "9990000018", "1970-09-11");
    know(TestPatients.changed(PRACTICE, patient, 2, PatientState.DECEASED, person));
  }

  static ReminderRuns runs(int days) {
    return new ReminderRuns(
        at(days), new StoppedReminders(transactions(), books.bean(PayerAccounts.class), notes()));
  }

  static AccountNotes notes() {
    return books.bean(AccountNotes.class);
  }

  private static Outcome place(UUID bill, @Nullable LocalDate until, String reason) {
    return holds(0)
        .place(PRACTICE, bill, new Holds.Typed(UUID.randomUUID(), false, until, reason), PRIYA);
  }

  private static Optional<DueReminder> due(UUID bill, int days) {
    return at(days).due(PRACTICE, PRIYA).stream()
        .filter(one -> one.bill().equals(bill))
        .findFirst();
  }

  /** Reminders as somebody makes them so many days after the bills were posted. */
  static Reminders at(int days) {
    Clock clock = clock(days);
    DueReminders due =
        new DueReminders(
            books.bean(OpenBills.class),
            books.bean(Terms.class),
            books.bean(ReminderRows.class),
            books.bean(HoldRows.class),
            books.bean(PayerAccounts.class),
            clock);
    return new Reminders(
        transactions(),
        bills(),
        due,
        books.bean(ReminderRows.class),
        books.bean(AuditLog.class),
        clock);
  }

  private static Holds holds(int days) {
    return new Holds(
        transactions(),
        bills(),
        books.bean(PayerAccounts.class),
        books.bean(HoldRows.class),
        clock(days));
  }

  static Clock clock(int days) {
    return Clock.fixed(RunningCore.NOW.plus(Duration.ofDays(days)), ZoneOffset.UTC);
  }

  private static DebtTermsChange terms() {
    return books.bean(DebtTermsChange.class);
  }
}
