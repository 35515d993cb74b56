package io.caregateway.routes.writeback;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.caregateway.feed.Event;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.written.WrittenRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Amendments of what is parked, on its way, or changed by others. */
@Tag("slow")
class WithdrawnUnsentTest extends WriteBackTest {

  @Test
  void whatWasNeverSentIsWithdrawnWithoutBeingSentAndFreesItsLane() {
    KeptPatient patient = aPatient(EMIS);
    UUID item = parked(patient);
    UUID next = ask(EMIS, patient.id());

    withdraw(EMIS, patient.id(), item, 1);

    WriteBackOutcome withdrawn = settled();
    assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
    assertThat(withdrawn.key()).isEqualTo(item);
    assertThat(withdrawn.recordId()).isNull();
    assertThat(settled().key()).isEqualTo(next);
    assertThat(entriesByKey(EMIS)).isEqualTo(Map.of(identifier(next), 1));
    assertThat(process.audit(EMIS)).extracting(AuditRecord::act).contains(Act.WRITE_BACK_WITHDRAWN);
  }

  @Test
  void aParkedEntryIsWrittenAsAmendedOnceStaffAskAgain() {
    KeptPatient patient = aPatient(EMIS);
    UUID item = parked(patient);
    amend(EMIS, patient.id(), item, 1, "Insurance report, short");
    retry(EMIS, patient.id(), item);

    WriteBackOutcome written = settled();

    assertThat(written.state()).isEqualTo(State.WRITTEN);
    assertThat(written.amendment()).isEqualTo(1);
    WrittenRecord entry = entries(EMIS).get(0);
    assertThat(entry.version()).isEqualTo(1);
    assertThat(entry.json()).contains("Insurance report, short").doesNotContain("Amended");
  }

  @Test
  void whatOthersChangedStaysAndWhatTheyWithdrewIsLeftAlone() {
    KeptPatient patient = aPatient(EMIS);
    UUID item = ask(EMIS, patient.id());
    assertThat(settled().state()).isEqualTo(State.WRITTEN);
    change(r -> r.putObject("context").put("reference", "Encounter/7"));

    amend(EMIS, patient.id(), item, 1, "Insurance report, short");
    assertThat(settled().state()).isEqualTo(State.WRITTEN);
    assertThat(entries(EMIS).get(0).json()).contains("Encounter/7", "short");

    change(r -> r.put("status", "entered-in-error"));
    withdraw(EMIS, patient.id(), item, 2);
    assertThat(settled().state()).isEqualTo(State.WITHDRAWN);
    assertThat(entries(EMIS).get(0).version()).isEqualTo(4);
  }

  @Test
  void anEntryThatIsNotOursOrNotThePatientsIsNotChanged() {
    KeptPatient patient = aPatient(EMIS);
    UUID item = ask(EMIS, patient.id());
    assertThat(settled().state()).isEqualTo(State.WRITTEN);
    change(r -> r.putObject("subject").put("reference", "Patient/another"));

    withdraw(EMIS, patient.id(), item, 1);
    assertParked("stands with another record");

    change(r -> r.remove("identifier"));
    retry(EMIS, patient.id(), item);
    assertParked("answered with another entry");

    stubs.practice("A81001").written().remove("ChargeItem/" + entries(EMIS).get(0).id());
    amend(EMIS, patient.id(), item, 2, "Insurance report, short");
    assertParked("no longer in the clinical system");
    withdraw(EMIS, patient.id(), item, 3);
    assertThat(settled().state()).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void anAmendmentOfWhatWasNeverAskedForIsRefused() {
    PatientId patient = new PatientId(UUID.randomUUID());
    WriteBackAmended amended = amended(EMIS, patient, UUID.randomUUID(), 1, null);
    Event event = new CoreMessages(process.get(SealedEvents.class)).of(amended);

    WriteBackIntake intake = process.get(WriteBackIntake.class);

    List<byte[]> message = List.of(CoreMessages.bytes(event));

    assertThatThrownBy(() -> intake.take(message)).isInstanceOf(UnknownEntry.class);
  }

  @Test
  void twoProcessesUnderFaultsEndWithEachEntryAsItWasWishedLast() throws Exception {
    process.sync(EMIS);
    List<PatientId> patients = patients(EMIS).stream().limit(6).map(KeptPatient::id).toList();
    for (String method : List.of("POST", "PUT")) {
      stubs.practice("A81001").fault(Fault.ANSWER_LOST).on(method).at("ChargeItem").times(6);
      stubs.practice("A81001").fault(Fault.UNAVAILABLE).on(method).at("ChargeItem").times(6);
    }
    stubs.practice("A81001").fault(Fault.CONFLICT).on("PUT").at("ChargeItem").times(6);
    try (WriteBackProcess second = another(Map.of())) {
      assertThat(second).isNotNull();
      List<UUID> items = new ArrayList<>();
      for (int i = 0; i < 36; i++) {
        items.add(ask(EMIS, patients.get(i % 6)));
      }
      for (int i = 0; i < 36; i++) {
        if (i % 2 == 0) {
          withdraw(EMIS, patients.get(i % 6), items.get(i), 1);
        } else {
          amend(EMIS, patients.get(i % 6), items.get(i), 1, "As amended");
        }
      }

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(process.get(WriteBacks.class).counts(EMIS))
                      .containsEntry(State.WITHDRAWN, 18L)
                      .containsEntry(State.WRITTEN, 18L));

      Map<String, String> texts =
          entries(EMIS).stream().collect(toMap(e -> e.identifiers().get(0), WrittenRecord::json));
      for (int i = 0; i < 36; i++) {
        String json = texts.getOrDefault(identifier(items.get(i)), "");
        if (i % 2 == 1) {
          assertThat(json).contains("As amended", "billable");
        } else if (!json.isEmpty()) {
          assertThat(json).contains("entered-in-error");
        }
      }
      assertThat(entriesByKey(EMIS).values()).containsOnly(1);
      assertThat(entries(EMIS)).allSatisfy(e -> assertThat(e.version()).isLessThanOrEqualTo(2));
    }
  }

  /** Parked before anything was sent. */
  private UUID parked(KeptPatient patient) {
    stubs.practice("A81001").fault(Fault.WRONG_PATIENT).on("GET").at("Patient/").once();
    UUID item = ask(EMIS, patient.id());
    assertThat(settled().state()).isEqualTo(State.PARKED);
    return item;
  }

  private void assertParked(String words) {
    WriteBackOutcome outcome = settled();
    assertThat(outcome.state()).isEqualTo(State.PARKED);
    assertThat(outcome.reason()).contains(words);
    List<AuditRecord> audited = process.audit(EMIS);
    assertThat(audited.get(audited.size() - 1).reason()).isEqualTo(outcome.reason());
  }

  /** Somebody else changes the one entry. */
  private void change(Consumer<ObjectNode> change) {
    WrittenRecord entry = entries(EMIS).get(0);
    ObjectNode resource = (ObjectNode) Json.read(entry.json());
    change.accept(resource);
    assertThat(stubs.practice("A81001").written().update(resource, entry.etag())).isPresent();
  }
}
