package io.caregateway.routes.patient;

import static io.caregateway.routes.patient.Records.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PatientsTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "feed", "gateway");

  @TempDir static Path folder;
  private static final AtomicInteger PRACTICES = new AtomicInteger();

  private KeptPatients kept;

  @BeforeEach
  void openAPractice() {
    kept = another();
  }

  @Test
  void findsByIdAndByNhsNumber() {
    kept.apply(plain("a", "Marlowe", "1950"));
    KeptPatient patient = kept.kept("a");

    assertThat(kept.patients().find(kept.practice, patient.id())).contains(patient);
    assertThat(kept.patients().find(kept.practice, new PatientId(UUID.randomUUID()))).isEmpty();
    assertThat(search(PatientQuery.ALL.nhsNumber(new NhsNumber("999 000 0018"))))
        .containsExactly(patient);
    assertThat(search(PatientQuery.ALL.nhsNumber(new NhsNumber("9990000026")))).isEmpty();
  }

  @Test
  void findsByFamilyNameHoweverItIsSpeltAndByBirthDate() {
    kept.apply(
        plain("a", "O’Neill", "1950-01-02"),
        plain("b", "O'Neill", "1950"),
        plain("c", "O'Neill", "1951-01-02"));

    PatientQuery family = PatientQuery.ALL.family("o'neill");
    assertThat(ids(search(family))).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(ids(search(family.birthDate("1950-01-02")))).containsExactlyInAnyOrder("a", "b");
    assertThat(ids(search(family.birthDate("1951")))).containsExactly("c");
    assertThat(search(PatientQuery.ALL.family("Neill"))).isEmpty();
  }

  @Test
  void findsByTheBeginningOfANameWithABirthDateAndByPostcode() {
    kept.apply(plain("a", "Featherstonehaugh", "1950-01-02"), plain("b", "Feather", "1951-01-02"));
    PatientQuery begun = PatientQuery.ALL.family("feath");

    assertThat(ids(search(begun.birthDate("1950-01-02")))).containsExactly("a");
    assertThat(ids(search(begun.birthDate("1951")))).containsExactly("b");
    assertThat(search(begun)).as("a beginning alone").isEmpty();
    assertThat(ids(search(PatientQuery.ALL.postcode("ls11aa"))))
        .containsExactlyInAnyOrder("a", "b");
    assertThat(search(PatientQuery.ALL.postcode("ZZ99 9ZZ"))).isEmpty();
  }

  @Test
  void pagesThroughTheOrderOfChangeWithoutSkippingOrRepeating() {
    kept.apply(
        IntStream.range(0, 25)
            .mapToObj(i -> plain("p" + i, "Marlowe", "1950"))
            .toArray(Demographics[]::new));
    List<KeptPatient> seen = new ArrayList<>();
    Patients.Position after = null;
    List<KeptPatient> page;
    do {
      page = kept.patients().search(kept.practice, PatientQuery.ALL, after, 10);
      seen.addAll(page);
      after = page.isEmpty() ? null : Patients.Position.of(page.get(page.size() - 1));
    } while (after != null);

    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    assertThat(kept.patients().count(kept.practice, PatientQuery.ALL)).isEqualTo(25);
  }

  @Test
  void findsByTimeOfChange() {
    kept.apply(plain("a", "Marlowe", "1950"));
    Instant at = kept.kept("a").changedAt();

    assertThat(search(PatientQuery.ALL.changed(at, null))).hasSize(1);
    assertThat(search(PatientQuery.ALL.changed(at.plusMillis(1), null))).isEmpty();
    assertThat(search(PatientQuery.ALL.changed(null, at))).isEmpty();
    assertThat(search(PatientQuery.ALL.changed(at, at.plusMillis(1)))).hasSize(1);
  }

  @Test
  void countsByState() {
    kept.apply(plain("a", "Marlowe", "1950"), plain("b", "Marlowe", "1950"));
    kept.in(intake -> intake.gone(kept.practice, kept.source("b")));

    assertThat(kept.patients().counts(kept.practice))
        .isEqualTo(Map.of(PatientState.ACTIVE, 1L, PatientState.LEFT, 1L));
    assertThat(ids(search(PatientQuery.ALL.state(PatientState.LEFT)))).containsExactly("b");
  }

  @Test
  void anotherPracticesPatientsAreNotSeen() {
    kept.apply(plain("a", "Marlowe", "1950"));
    PatientId id = kept.kept("a").id();
    KeptPatients other = another();

    assertThat(other.patients().find(other.practice, id)).isEmpty();
    assertThat(other.patients().count(other.practice, PatientQuery.ALL)).isZero();
    assertThat(other.source("a")).isNotEqualTo(kept.source("a"));
  }

  private KeptPatients another() {
    return new KeptPatients(
        DB.run(), folder, new OdsCode("Q%05d".formatted(PRACTICES.incrementAndGet())));
  }

  private List<KeptPatient> search(PatientQuery query) {
    return kept.patients().search(kept.practice, query, null, 100);
  }

  private static List<String> ids(List<KeptPatient> patients) {
    return patients.stream().map(p -> String.valueOf(p.demographics().sourceId())).toList();
  }
}
