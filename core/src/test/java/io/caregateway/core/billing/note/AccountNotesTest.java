package io.caregateway.core.billing.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountNotesTest extends BilledTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  @Test
  void anAlertStandsUntilSomebodyTakesItAway() {
    UUID insurer = payer("third-party", "Zero Insurance");
    TypedNote typed = new TypedNote(UUID.randomUUID(), "alert", " Pays late ", "");
    done(notes().add(PRACTICE, insurer, typed, PRIYA));
    assertThat(notes().add(PRACTICE, insurer, typed, PRIYA)).isEqualTo(Done.before(typed.token()));
    assertThat(last(Act.ACCOUNT_CHANGED))
        .isEqualTo(
            AuditRecord.done(Act.ACCOUNT_CHANGED, PRIYA.actor(), PRIYA.origin())
                .about(typed.token().toString()));
    assertThat(notes().alerts(PRACTICE, insurer))
        .extracting(AccountNote::text)
        .containsExactly("Pays late");

    done(notes().done(PRACTICE, insurer, typed.token(), PRIYA));
    assertThat(notes().alerts(PRACTICE, insurer)).isEmpty();
    assertThat(notes().of(PRACTICE, insurer).get(0).content().doneBy()).isEqualTo(PRIYA.shown());
  }

  @Test
  void tasksAreListedByTheDayTheyAreDueAndAreDoneOnce() {
    PatientId patient = patient();
    UUID later = task(patient, "Ring them", "9/11/2026");
    UUID late = task(patient, "Send the form", "1/11/2026");
    UUID some = task(patient, "Think", "");
    assertThat(notes().of(PRACTICE, patient.value()))
        .extracting(AccountNote::id)
        .containsExactly(late, later, some);
    assertThat(notes().of(PRACTICE, patient.value()))
        .extracting(note -> note.isLate(TODAY))
        .containsExactly(true, false, false);
    assertThat(tasks(PRACTICE)).contains(late, later, some);
    assertThat(last(Act.PAYER_READ).subject())
        .startsWith("tasks, of accounts: ")
        .contains(patient.toString());

    done(notes().done(PRACTICE, patient.value(), late, PRIYA));
    assertThat(notes().done(PRACTICE, patient.value(), late, PRIYA)).isEqualTo(Done.before(late));
    assertThat(tasks(PRACTICE)).doesNotContain(late);
    assertThat(last(Act.ACCOUNT_CHANGED).patient()).isEqualTo(patient);
  }

  @Test
  void eachFieldThatDoesNotHoldIsNamed() {
    TypedNote wrong = new TypedNote(UUID.randomUUID(), "song", "", "soon");
    assertThat(fields(notes().add(PRACTICE, patient().value(), wrong, PRIYA)))
        .containsExactly("text", "kind", "date");
    TypedNote card = new TypedNote(UUID.randomUUID(), "alert", "Pays by 4111 1111 1111 1111", "");
    assertThat(fields(notes().add(PRACTICE, patient().value(), card, PRIYA)))
        .containsExactly("text");
  }

  @Test
  void aMergeTakesThemAlong() {
    PatientId old = patient();
    PatientId left = patient();
    UUID task = task(old, "Ring them", "");
    merge(old, left);
    assertThat(notes().of(PRACTICE, left.value())).extracting(AccountNote::id).contains(task);
    done(notes().done(PRACTICE, left.value(), task, PRIYA));
  }

  @Test
  void anErasureTakesTheWordsAndNothingIsNotedOfWhomItErased() {
    PatientId patient = patient();
    task(patient, "Ring Ada", "");
    assertThat(held(patient, "core.account_note").toString()).contains("Ring Ada");
    erase(patient);
    assertThat(held(patient, "core.account_note").toString()).doesNotContain("Ada");
    assertThat(add(patient, "task", "Ring Ada again", "")).isInstanceOf(NotAllowed.class);
  }

  @Test
  void anotherAccountOrPracticeCannotDoThem() {
    PatientId patient = patient();
    UUID task = task(patient, "Ring them", "");
    assertThat(notes().done(PRACTICE, patient().value(), task, PRIYA)).isInstanceOf(NotThere.class);
    assertThat(notes().done(OTHER_PRACTICE, patient.value(), task, PRIYA))
        .isInstanceOf(NotThere.class);
    assertThat(notes().of(OTHER_PRACTICE, patient.value())).isEmpty();
    assertThat(tasks(OTHER_PRACTICE)).isEmpty();
  }

  private static UUID task(PatientId patient, String text, String due) {
    return ((Done) add(patient, "task", text, due)).id();
  }

  private static Outcome add(PatientId patient, String kind, String text, String due) {
    TypedNote typed = new TypedNote(UUID.randomUUID(), kind, text, due);
    return notes().add(PRACTICE, patient.value(), typed, PRIYA);
  }

  private static List<UUID> tasks(OdsCode practice) {
    return books.bean(TaskReading.class).of(practice, PRIYA).stream()
        .map(task -> task.note().id())
        .toList();
  }

  private static AccountNotes notes() {
    return books.bean(AccountNotes.class);
  }
}
