package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.stubs.ClinicalStubs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payloads that the NHS publishes, served by the stub and taken in by a sync. */
class PublishedCasesTest extends SyncTest {

  @ParameterizedTest
  @CsvSource({
    "A81001, gpconnect",
    "B82002, FHIR-R4-UKCORE-STAGING-MAIN",
    "B82002, personal-demographics-service-api"
  })
  void whatTheIndexSaysOfEachIsFoundInWhatIsKept(String ods, String folder) {
    PublishedCases cases = PublishedCases.in(folder);
    OdsCode practice = new OdsCode(ods);
    try (ClinicalStubs served = ClinicalStubs.with().folder(ods, cases.folder()).start();
        SyncProcess syncing =
            anotherProcess(
                Map.of("gateway.practices." + ods + ".base-url", served.fhirBase(ods)))) {

      SyncProgress run = syncing.sync(practice, SyncKind.FULL);

      assertThat(run.sentence()).isNull();
      assertThat(run.counts().quarantined()).isZero();
      List<KeptPatient> kept = kept(practice);
      assertThat(kept).hasSize(cases.patients());
      assertThat(kept.stream().map(PublishedCasesTest::nhsNumber).filter(Objects::nonNull))
          .containsExactlyInAnyOrderElementsOf(cases.nhsNumbers());
      assertThat(kept.stream().filter(p -> p.state() == PatientState.DECEASED))
          .hasSize(cases.deceased());
      assertThat(kept.stream().filter(KeptPatient::restricted)).hasSize(cases.restricted());
      assertThat(kept.stream().filter(KeptPatient::restricted))
          .allSatisfy(patient -> assertThat(patient.demographics().addresses()).isEmpty());
      assertThat(syncing.messages(practice)).hasSize(cases.patients());
    }
  }

  private static @Nullable String nhsNumber(KeptPatient patient) {
    NhsNumber number = patient.demographics().nhsNumber();
    return number == null ? null : number.value();
  }
}
