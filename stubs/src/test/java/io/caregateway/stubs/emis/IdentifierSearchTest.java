package io.caregateway.stubs.emis;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.client.EmisClient;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.PatientRecord;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierSearchTest {

  private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number%7C";

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(60));

  private Practice practice;
  private EmisClient client;

  @BeforeEach
  void connect() {
    practice = STUBS.practice("A81001");
    client = new EmisClient(STUBS.fhirBase("A81001"));
  }

  @Test
  void findsTheOnePatient() throws Exception {
    PatientRecord patient = first(p -> p.isVerified() && !p.isDead() && !p.restricted());
    Reply found = client.get("Patient?identifier=" + NHS + patient.nhsNumber());
    assertThat(found.ids()).containsExactly(patient.id());
    assertThat(found.header("Cache-Control")).isEqualTo("no-store");
    assertThat(client.get("Patient?identifier=" + NHS + "9999999999").ids()).isEmpty();
  }

  @Test
  void leavesOutTheDeadTheSensitiveAndTheUnverified() throws Exception {
    List<Predicate<Person>> hidden =
        List.of(Person::isDead, Person::restricted, p -> p.nhsNumber() != null && !p.isVerified());
    for (Predicate<Person> kind : hidden) {
      PatientRecord patient = first(kind);
      assertThat(client.get("Patient?identifier=" + NHS + patient.nhsNumber()).ids()).isEmpty();
      assertThat(client.get("Patient?_id=" + patient.id()).ids()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "identifier=, 422, INVALID_PARAMETER",
    "identifier=9990000018, 422, INVALID_PARAMETER",
    "identifier=%7C9990000018, 422, INVALID_PARAMETER",
    "identifier=https://fhir.nhs.uk/Id/nhs-number%7C, 422, INVALID_PARAMETER",
    "identifier=https://elsewhere.example%7C1, 400, INVALID_IDENTIFIER_SYSTEM",
    "identifier=https://fhir.nhs.uk/Id/nhs-number%7C9990000019, 400, INVALID_NHS_NUMBER",
    "identifier=https://fhir.nhs.uk/Id/nhs-number%7C999, 400, INVALID_NHS_NUMBER",
    "Identifier=https://fhir.nhs.uk/Id/nhs-number%7C9990000018, 400, BAD_REQUEST",
    "identifier=a%7Cb&identifier=a%7Cb, 400, BAD_REQUEST",
    "'', 400, BAD_REQUEST"
  })
  void refusesAsGpConnectDoes(String query, int status, String code) throws Exception {
    Reply refused = client.get("Patient?" + query);
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.code()).isEqualTo(code);
  }

  private PatientRecord first(Predicate<Person> kind) {
    return practice.world().current().stream()
        .filter(p -> kind.test(Objects.requireNonNull(practice.person(p))))
        .filter(p -> p.nhsNumber() != null)
        .findFirst()
        .orElseThrow();
  }
}
