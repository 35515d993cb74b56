package io.caregateway.core.billing.debt;

import static io.caregateway.core.billing.debt.RemindersTest.at;
import static io.caregateway.core.billing.debt.RemindersTest.clock;
import static io.caregateway.core.billing.debt.RemindersTest.die;
import static io.caregateway.core.billing.debt.RemindersTest.notes;
import static io.caregateway.core.billing.debt.RemindersTest.runs;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.PaperedTest;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.note.AccountNote;
import io.caregateway.core.billing.paper.PaperKind;
import io.caregateway.core.billing.paper.PaperSending;
import io.caregateway.core.billing.paper.TypedMail;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MadeRemindersTest extends PaperedTest {

  @BeforeAll
  static void remindBySteps() {
    RemindersTest.remind();
  }

  @Test
  void whatARunMadeIsPrintedAndSentWithTheWordsOfItsStepWhileItIsOwed() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    done(at(21).make(PRACTICE, bill, 1, PRIYA));
    done(at(35).make(PRACTICE, bill, 2, PRIYA));
    assertThat(made(bill, 36)).extracting(one -> one.made().step()).containsExactly(2, 1);
    assertThat(last(Act.PATIENT_SEARCH).subject()).contains("made", patient.toString());
    MadeReminder second = made(bill, 36).get(0);
    assertThat(second.stopped()).isNull();

    assertThat(printed(PaperKind.REMINDER_2, second.account()).before().get(0))
        .startsWith("We wrote to you before");
    TypedMail mail = new TypedMail(UUID.randomUUID(), "ada@example.org", true);
    done(mails().send(PRACTICE, PaperKind.REMINDER_2, second.account(), mail, PRIYA));
    assertThat(recorded(Act.PAPER_PRINTED)).isNotEmpty();
    assertThat(recorded(Act.PAPER_SENT)).isNotEmpty();

    assertThat(made(bill, 52)).as("30 days back").hasSize(1);
    done(payments().take(PRACTICE, bill, typed("10.00"), PRIYA));
    assertThat(made(bill, 36)).isEmpty();
  }

  @Test
  void aReminderToSomebodyWhoDiedSinceIsNeitherPrintedNorSent() {
    PatientId died = patient();
    UUID bill = posted(died, "REPORT");
    done(at(21).make(PRACTICE, bill, 1, PRIYA));
    die(died);

    assertThat(made(bill, 22))
        .singleElement()
        .satisfies(one -> assertThat(one.stopped()).contains("has died"));
    assertThat(papers().print(PRACTICE, PaperKind.REMINDER_1, died.value(), PRIYA))
        .isInstanceOf(NotAllowed.class);
    TypedMail mail = new TypedMail(UUID.randomUUID(), "ada@example.org", true);
    assertThat(mails().send(PRACTICE, PaperKind.REMINDER_1, died.value(), mail, PRIYA))
        .isInstanceOf(NotAllowed.class);
    assertThat(printed(PaperKind.STATEMENT, died.value()).tables()).isNotEmpty();
  }

  @Test
  void oneThatIsStoppedBecomesATaskOnceForEachStep() {
    PatientId died = patient();
    PatientId frozen = patient();
    posted(died, "REPORT");
    posted(frozen, "REPORT");
    die(died);
    freeze(frozen);

    run(30);
    run(30);
    assertThat(tasks(died))
        .singleElement()
        .satisfies(
            task ->
                assertThat(task.text())
                    .contains("reminder 1 was not made", "This patient has died"));
    done(notes().done(PRACTICE, died.value(), tasks(died).get(0).id(), PRIYA));
    run(400);
    assertThat(tasks(died)).as("one that was done does not come back").hasSize(1);
    assertThat(tasks(frozen)).as("nothing is written down of them").isEmpty();
    assertThat(recorded(Act.ACCOUNT_CHANGED)).isNotEmpty();
  }

  private static void run(int days) {
    try (ReminderRuns runs = runs(days)) {
      assertThat(runs.start(PRACTICE, PRIYA)).isTrue();
      Awaitility.await().until(() -> runs.of(PRACTICE).orElseThrow().over());
    }
  }

  private static List<MadeReminder> made(UUID bill, int days) {
    MadeReminders reading =
        new MadeReminders(
            transactions(),
            books.bean(ReminderRows.class),
            books.bean(OpenBills.class),
            books.bean(PayerAccounts.class),
            books.bean(AuditLog.class),
            clock(days));
    return reading.lately(PRACTICE, PRIYA).stream()
        .filter(one -> one.made().bill().equals(bill))
        .toList();
  }

  private static List<AccountNote> tasks(PatientId patient) {
    return notes().of(PRACTICE, patient.value());
  }

  private static PaperSending mails() {
    return books.bean(PaperSending.class);
  }
}
