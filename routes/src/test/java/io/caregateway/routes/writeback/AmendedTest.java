package io.caregateway.routes.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.written.WrittenRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class AmendedTest extends WriteBackTest {

  private static final String SHORT = "Insurance report, short";

  @ParameterizedTest
  @CsvSource({
    "A81001, charge-item, billable",
    "A81001, coded-entry, amended",
    "B82002, charge-item, billable",
    "B82002, coded-entry, amended"
  })
  void anEntryIsPutRightAndThenWithdrawnAsNewVersionsOfOneRecord(
      OdsCode practice, String as, String status) throws Exception {
    process.close();
    process = another(Map.of("gateway.practices." + practice + ".write-back.as", as));
    KeptPatient patient = aPatient(practice);
    UUID item = written(practice, patient);

    amend(practice, patient.id(), item, 1, SHORT);

    WriteBackOutcome amended = settled();
    assertThat(amended.state()).isEqualTo(State.WRITTEN);
    assertThat(amended.amendment()).isEqualTo(1);
    assertThat(only(practice).json())
        .contains("\"status\":\"" + status + "\"", SHORT, "Amended: Credit note 7");
    assertThat(last(practice).act()).isEqualTo(Act.WRITE_BACK_AMENDED);

    withdraw(practice, patient.id(), item, 2);

    WriteBackOutcome withdrawn = settled();
    assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
    assertThat(withdrawn.recordId()).isEqualTo(amended.recordId());
    assertThat(withdrawn.version()).isGreaterThan(amended.version());
    assertThat(only(practice).json())
        .contains("\"status\":\"entered-in-error\"", SHORT, "Withdrawn: Credit note 7");
    assertThat(versions(practice)).isEqualTo(3);
    assertThat(entriesByKey(practice)).isEqualTo(Map.of(identifier(item), 1));
    assertThat(last(practice).act()).isEqualTo(Act.WRITE_BACK_WITHDRAWN);
    assertThat(last(practice).outcome()).isEqualTo(Outcome.DONE);
    assertThat(last(practice).patient()).isEqualTo(patient.id());
    assertThat(last(practice).subject()).isEqualTo(item.toString());
  }

  @ParameterizedTest
  @CsvSource({"A81001, charge-item", "B82002, coded-entry"})
  void whatWasWithdrawnStandsAgainWhereItIsAskedForOnceMore(OdsCode practice, String as)
      throws Exception {
    process.close();
    process = another(Map.of("gateway.practices." + practice + ".write-back.as", as));
    KeptPatient patient = aPatient(practice);
    UUID item = written(practice, patient);
    withdraw(practice, patient.id(), item, 1);
    assertThat(settled().state()).isEqualTo(State.WITHDRAWN);

    amend(practice, patient.id(), item, 2, SHORT);

    assertThat(settled().state()).isEqualTo(State.WRITTEN);
    assertThat(only(practice).json()).contains(SHORT).doesNotContain("entered-in-error");
    assertThat(entriesByKey(practice)).isEqualTo(Map.of(identifier(item), 1));
    assertThat(last(practice).act()).isEqualTo(Act.WRITE_BACK_AMENDED);
  }

  static Stream<Fault> passingFaults() {
    return Stream.of(
        Fault.TOO_MANY_REQUESTS,
        Fault.UNAVAILABLE,
        Fault.SERVER_ERROR,
        Fault.DROPPED,
        Fault.TRUNCATED_GZIP,
        Fault.ANSWER_LOST,
        Fault.CONFLICT,
        Fault.STALE_VERSION,
        Fault.delay(Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void whateverHappensToTheUpdateItIsMadeOnce(Fault fault) {
    KeptPatient patient = aPatient(EMIS);
    UUID item = written(EMIS, patient);
    stubs.practice("A81001").fault(fault).on("PUT").at("ChargeItem").times(2);
    stubs.practice("A81001").fault(fault).on("GET").at("ChargeItem").times(1);

    withdraw(EMIS, patient.id(), item, 1);

    assertThat(settled().state()).isEqualTo(State.WITHDRAWN);
    assertThat(only(EMIS).json()).contains("entered-in-error");
    assertThat(versions(EMIS)).isEqualTo(2);
    assertThat(entriesByKey(EMIS)).isEqualTo(Map.of(identifier(item), 1));
  }

  @Test
  void anEntryThatOthersKeepChangingIsTriedAgainLaterAndSaysWhy() {
    KeptPatient patient = aPatient(EMIS);
    UUID item = written(EMIS, patient);
    stubs.practice("A81001").fault(Fault.CONFLICT).on("PUT").times(EntryAmending.MOST_ROUNDS);

    withdraw(EMIS, patient.id(), item, 1);

    WriteBackOutcome waiting = outcome();
    assertThat(waiting.state()).isEqualTo(State.WAITING);
    assertThat(waiting.reason()).contains("changed in the clinical system at the same time");
    assertThat(waiting.recordId()).isEqualTo("ChargeItem/" + only(EMIS).id());
    assertThat(settled().state()).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void anOlderAmendmentNeverOvertakesANewer() {
    KeptPatient patient = aPatient(EMIS);
    UUID item = written(EMIS, patient);

    amend(EMIS, patient.id(), item, 2, SHORT);
    amend(EMIS, patient.id(), item, 1, "Insurance report, long");
    UUID after = ask(EMIS, patient.id());

    assertThat(settled().amendment()).isEqualTo(2);
    assertThat(settled().key()).isEqualTo(after);
    assertThat(entries(EMIS).get(0).json()).contains(SHORT);
    assertThat(entries(EMIS).get(0).version()).isEqualTo(2);
  }

  @Test
  void aCreationWhoseAnswerWasLostIsWithdrawnAllTheSame() {
    for (Fault fault : List.of(Fault.ANSWER_LOST, Fault.DROPPED)) {
      KeptPatient patient = aPatient(EMIS);
      stubs.practice("A81001").fault(fault).on("POST").at("ChargeItem").times(3);
      UUID item = ask(EMIS, patient.id());
      assertThat(outcome().state()).isEqualTo(State.WAITING);

      withdraw(EMIS, patient.id(), item, 1);

      WriteBackOutcome last = settled();
      assertThat(last.state() == State.WRITTEN ? settled().state() : last.state())
          .isEqualTo(State.WITHDRAWN);
      assertThat(entriesByKey(EMIS)).containsEntry(identifier(item), 1);
      assertThat(entries(EMIS)).allSatisfy(e -> assertThat(e.json()).contains("entered-in-error"));
    }
  }

  private UUID written(OdsCode practice, KeptPatient patient) {
    UUID item = ask(practice, patient.id());
    assertThat(settled().state()).isEqualTo(State.WRITTEN);
    return item;
  }

  private WrittenRecord only(OdsCode practice) {
    assertThat(entries(practice)).hasSize(1);
    return entries(practice).get(0);
  }

  private int versions(OdsCode practice) {
    WrittenRecord only = only(practice);
    return stubs.practice(practice.value()).written().history(only.type() + "/" + only.id()).size();
  }

  private AuditRecord last(OdsCode practice) {
    List<AuditRecord> audited = process.audit(practice);
    return audited.get(audited.size() - 1);
  }
}
