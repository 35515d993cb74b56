package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.reading.PatientReading;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.PatientRecord;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether clinical system, gateway and core say the same of a practice's patients. */
final class Agreement {

  private static final int ALL = 1_000_000;

  private Agreement() {}

  static List<KeptPatient> kept(Site site, OdsCode practice) {
    return site.get(Patients.class).search(practice, PatientQuery.ALL, null, ALL);
  }

  /**
   * @return how many patients were compared
   */
  static int check(Site site, Practice stub, Dialect dialect) {
    OdsCode practice = new OdsCode(stub.ods());
    List<KeptPatient> kept = kept(site, practice);
    Map<String, KeptPatient> bySource =
        kept.stream()
            .collect(
                Collectors.toMap(
                    patient -> String.valueOf(patient.demographics().sourceId()),
                    Function.identity()));
    for (PatientRecord record : stub.world().everybody()) {
      KeptPatient patient = bySource.remove(record.id());
      switch (record.standing()) {
        case CURRENT -> sameAtSource(stub, dialect, record, patient);
        case LEFT, DELETED ->
            assertThat(patient == null ? PatientState.LEFT : patient.state())
                .isIn(PatientState.LEFT, PatientState.DECEASED);
        case MERGED -> mergedOrInQuestion(site, practice, patient);
      }
    }
    assertThat(bySource).as("kept, but unknown at the clinical system").isEmpty();
    kept.forEach(patient -> sameInCore(site, practice, patient));
    assertThat(site.number(practice, "select count(*) from core.account where practice = ?"))
        .isEqualTo(kept.size());
    return kept.size();
  }

  private static void sameAtSource(
      Practice stub, Dialect dialect, PatientRecord record, @Nullable KeptPatient patient) {
    PatientReading reading =
        dialect.patientReader().readJson(stub.json(record).getBytes(StandardCharsets.UTF_8));
    assertThat(reading).isInstanceOf(PatientReading.Read.class);
    Demographics said = ((PatientReading.Read) reading).demographics();
    assertThat(patient).as("patient %s is not lost", record.id()).isNotNull();
    KeptPatient found = Objects.requireNonNull(patient);
    assertThat(differences(said, found.demographics()))
        .as("fields of %s that differ", record.id())
        .isEmpty();
    boolean dead = said.death() != null && said.death().holds();
    assertThat(found.state() == PatientState.DECEASED).isEqualTo(dead);
    assertThat(found.state()).isNotEqualTo(PatientState.REPLACED);
    assertThat(found.restricted()).isEqualTo(said.confidentiality().withholdsContactData());
  }

  /** The stub merges whom it is told to; of two who cannot be one person a human decides. */
  private static void mergedOrInQuestion(
      Site site, OdsCode practice, @Nullable KeptPatient patient) {
    if (patient == null
        || patient.state() == PatientState.REPLACED
        || patient.state() == PatientState.LEFT) {
      return;
    }
    long open =
        site.number(
            practice,
            """
            select count(*) from gateway.quarantine q join gateway.patient p
              on p.practice = q.practice and p.source_index = q.source_index
            where q.practice = ? and q.kind = 'WRONG_PATIENT' and q.resolved_at is null
              and p.id = '%s'
            """
                .formatted(patient.id()));
    assertThat(open).as("the merge of %s is in question", patient.id()).isEqualTo(1);
  }

  private static void sameInCore(Site site, OdsCode practice, KeptPatient patient) {
    Account account =
        site.get(Accounts.class)
            .find(practice, patient.id(), Actor.system("proof"), Origin.internal("proof"))
            .orElseThrow();
    assertThat(differences(patient.demographics(), account.demographics())).isEmpty();
    assertThat(account.version()).isEqualTo(patient.version());
    assertThat(account.state()).isEqualTo(patient.state());
    assertThat(account.restricted()).isEqualTo(patient.restricted());
    assertThat(account.replacedBy()).isEqualTo(patient.replacedBy());
    assertThat(account.collision()).isEqualTo(patient.collision());
  }

  /** Names of the fields that differ; another version of the same is no difference. */
  private static List<String> differences(Demographics one, Demographics other) {
    List<String> differing = new ArrayList<>();
    for (RecordComponent field : Demographics.class.getRecordComponents()) {
      if (List.of("sourceVersion", "lastUpdated").contains(field.getName())) {
        continue;
      }
      try {
        if (!Objects.equals(field.getAccessor().invoke(one), field.getAccessor().invoke(other))) {
          differing.add(field.getName());
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return differing;
  }
}
