package io.caregateway.routes.writeback;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.written.WrittenRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class OnceOnlyTest extends WriteBackTest {

  @ParameterizedTest
  @CsvSource({
    "A81001, charge-item, conditional, ChargeItem",
    "A81001, coded-entry, conditional, Observation",
    "B82002, charge-item, conditional, ChargeItem",
    "B82002, coded-entry, search-first, Observation",
    "A81001, charge-item, search-first, ChargeItem"
  })
  void writesAnItemToThePatientsRecordAndTellsTheCore(
      OdsCode practice, String as, String create, String type) throws Exception {
    process.close();
    String prefix = "gateway.practices." + practice + ".write-back.";
    process = another(Map.of(prefix + "as", as, prefix + "create", create));
    KeptPatient patient = aPatient(practice);

    UUID item = ask(practice, patient.id());

    WriteBackOutcome outcome = outcome();
    WrittenRecord entry = entries(practice).get(0);
    assertThat(outcome.state()).isEqualTo(State.WRITTEN);
    assertThat(outcome.key()).isEqualTo(item);
    assertThat(outcome.recordId()).isEqualTo(entry.type() + "/" + entry.id());
    assertThat(entry.type()).isEqualTo(type);
    assertThat(entry.patientId()).isEqualTo(patient.demographics().sourceId());
    assertThat(entriesByKey(practice)).isEqualTo(Map.of(identifier(item), 1));
    AuditRecord audited = process.audit(practice).get(1);
    assertThat(audited.act()).isEqualTo(Act.WRITE_BACK);
    assertThat(audited.outcome()).isEqualTo(Outcome.DONE);
    assertThat(audited.patient()).isEqualTo(patient.id());
    assertThat(audited.subject()).isEqualTo(item.toString());
  }

  static Stream<Fault> passingFaults() {
    return Stream.of(
        Fault.TOO_MANY_REQUESTS,
        Fault.UNAVAILABLE,
        Fault.SERVER_ERROR,
        Fault.DROPPED,
        Fault.TRUNCATED_GZIP,
        Fault.ANSWER_LOST,
        Fault.delay(Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void aFaultOfTheLineIsHealedAndTheEntryStandsOnce(Fault fault) {
    KeptPatient patient = aPatient(EMIS);
    stubs.practice("A81001").fault(fault).on("POST").at("ChargeItem").times(2);

    UUID item = ask(EMIS, patient.id());

    WriteBackOutcome first = outcome();
    assertThat(first.state()).isEqualTo(State.WAITING);
    assertThat(first.reason()).contains("tries again");
    assertThat(settled().state()).isEqualTo(State.WRITTEN);
    assertThat(entriesByKey(EMIS)).isEqualTo(Map.of(identifier(item), 1));
  }

  @Test
  void theSameRequestDeliveredTwiceIsWrittenOnce() {
    KeptPatient patient = aPatient(EMIS);
    UUID item = UUID.randomUUID();
    ask(EMIS, patient.id(), item);
    ask(EMIS, patient.id(), item);
    UUID another = ask(EMIS, patient.id());

    awaitWritten(EMIS, 2);
    assertThat(entriesByKey(EMIS)).isEqualTo(Map.of(identifier(item), 1, identifier(another), 1));
  }

  @Test
  void twoProcessesUnderFaultsWriteEachItemOnceAndEachPatientsInOrder() throws Exception {
    process.sync(EMIS);
    process.sync(TPP);
    List<PatientId> patients = patients(EMIS).stream().limit(6).map(KeptPatient::id).toList();
    stubs.practice("A81001").fault(Fault.ANSWER_LOST).on("POST").at("ChargeItem").times(10);
    stubs.practice("A81001").fault(Fault.UNAVAILABLE).on("POST").at("ChargeItem").times(10);
    try (WriteBackProcess second = another(Map.of())) {
      assertThat(second).isNotNull();
      List<UUID> items = new ArrayList<>();
      IntStream.range(0, 60).forEach(i -> items.add(ask(EMIS, patients.get(i % 6))));

      awaitWritten(EMIS, 60);

      assertThat(entriesByKey(EMIS))
          .isEqualTo(items.stream().collect(toMap(WriteBackTest::identifier, i -> 1)));
      for (int patient = 0; patient < 6; patient++) {
        assertThat(keysInOrder(patients.get(patient)))
            .containsExactlyElementsOf(everySixth(items, patient));
      }
    }
  }

  private List<String> keysInOrder(PatientId patient) {
    String source =
        patients(EMIS).stream()
            .filter(kept -> kept.id().equals(patient))
            .map(kept -> String.valueOf(kept.demographics().sourceId()))
            .findFirst()
            .orElseThrow();
    return entries(EMIS).stream()
        .filter(entry -> entry.patientId().equals(source))
        .map(entry -> entry.identifiers().get(0))
        .toList();
  }

  private static List<String> everySixth(List<UUID> items, int from) {
    return IntStream.range(0, items.size())
        .filter(i -> i % 6 == from)
        .mapToObj(i -> identifier(items.get(i)))
        .toList();
  }
}
