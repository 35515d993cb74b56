package io.caregateway.routes.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.ConsultationsAsked;
import io.caregateway.feed.ConsultationsRead;
import io.caregateway.feed.ConsultationsRead.Outcome;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.consultation.CodedEntry;
import io.caregateway.feed.consultation.Consultation;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.stubs.consultation.Coded;
import io.caregateway.stubs.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ReadConsultationsTest extends ConsultationTest {

  @ParameterizedTest
  @ValueSource(strings = {"A81001", "B82002"})
  void readsWhatThePatientWasSeenForOfLate(OdsCode practice) {
    LocalDate since = LocalDate.now(ZoneOffset.UTC).minusDays(10);
    int read = 0;
    for (int i = 0; i < 8; i++) {
      KeptPatient patient = patient(practice, i);
      ConsultationsRead answer = ask(practice, patient.id(), 10);
      assertThat(answer.outcome()).isEqualTo(Outcome.OK);
      assertThat(answer.unreadable()).isZero();
      List<io.caregateway.stubs.consultation.Consultation> held =
          STUBS.practice(practice.value()).consultations().of(sourceId(patient)).stream()
              .filter(c -> !LocalDate.ofInstant(c.start(), ZoneOffset.UTC).isBefore(since))
              .toList();
      assertThat(answer.consultations())
          .extracting(Consultation::startedAt)
          .containsExactlyElementsOf(
              held.stream().map(io.caregateway.stubs.consultation.Consultation::start).toList());
      assertThat(answer.consultations())
          .flatExtracting(Consultation::entries)
          .extracting(CodedEntry::code)
          .containsExactlyElementsOf(
              held.stream().flatMap(c -> c.coded().stream()).map(Coded::code).toList());
      assertThat(answer.consultations())
          .allSatisfy(
              c -> {
                assertThat(c.practitioner()).isNotBlank();
                assertThat(c.practitionerId()).matches("\\d{12}");
                assertThat(c.location()).isEqualTo("Main surgery");
              });
      read += held.size();
    }
    assertThat(read).as("something was there to be read").isPositive();
  }

  @Test
  void leavesOutWhatWasEnteredInError() {
    KeptPatient patient = patient(EMIS, 9);
    int before = ask(EMIS, patient.id(), 10).consultations().size();
    consult(EMIS, patient, 1, "entered-in-error");
    consult(EMIS, patient, 1, "finished");

    assertThat(ask(EMIS, patient.id(), 10).consultations()).hasSize(before + 1);
  }

  @Test
  void turnsPagesAndBeginsAgainWhenALinkHasExpired() {
    KeptPatient patient = patient(TPP, 10);
    consult(TPP, patient, 60, "finished");
    STUBS.practice("B82002").fault(Fault.EXPIRED_LINK).at("Encounter").once();

    ConsultationsRead answer = ask(TPP, patient.id(), 1);

    assertThat(answer.consultations()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(answer.consultations()).extracting(Consultation::id).doesNotHaveDuplicates();
    assertThat(answer.more()).isFalse();

    consult(TPP, patient, 60, "finished");
    ConsultationsRead cut = ask(TPP, patient.id(), 1);
    assertThat(cut.consultations()).hasSize(80);
    assertThat(cut.more()).isTrue();
  }

  static Stream<Fault> passingFaults() {
    return Stream.of(
        Fault.TOO_MANY_REQUESTS,
        Fault.UNAVAILABLE.retryAfter(Duration.ofSeconds(1)),
        Fault.SERVER_ERROR,
        Fault.DROPPED,
        Fault.TRUNCATED_GZIP,
        Fault.ANSWER_LOST);
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void asksAgainAfterAFaultOfTheLine(Fault fault) {
    STUBS.practice("A81001").fault(fault).at("Encounter").once();

    assertThat(ask(EMIS, patient(EMIS, 11).id(), 3).outcome()).isEqualTo(Outcome.OK);
    assertThat(STUBS.practice("A81001").faults().left()).isEmpty();
  }

  @Test
  void anEntryThatCannotBeReadIsCountedAndTheRestIsTold() {
    KeptPatient patient = patient(EMIS, 12);
    consult(EMIS, patient, 2, "finished");
    int all = ask(EMIS, patient.id(), 10).consultations().size();
    STUBS.practice("A81001").fault(Fault.MALFORMED_ENTRY).at("Encounter").once();

    ConsultationsRead answer = ask(EMIS, patient.id(), 10);

    assertThat(answer.unreadable()).isEqualTo(1);
    assertThat(answer.consultations()).hasSize(all - 1);
  }

  @Test
  void theSameRequestDeliveredTwiceIsAnsweredOnce() {
    KeptPatient patient = patient(EMIS, 13);
    Answers answers = running.get(Answers.class);
    ConsultationsAsked asked =
        new ConsultationsAsked(EMIS, UUID.randomUUID(), patient.id(), 3, USER, Instant.now());
    Asked once = new Asked(event(asked), asked);
    int before = running.audit(EMIS).size();

    answers.failed(once, new Unread.UnknownPatient());
    answers.failed(once, new Unread.UnknownPatient());

    assertThat(answer().request()).isEqualTo(asked.request());
    assertThat(running.audit(EMIS)).hasSize(before + 1);
    assertThat(ask(EMIS, patient.id(), 3).outcome()).isEqualTo(Outcome.OK);
  }
}
