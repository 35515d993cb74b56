package io.caregateway.fhir.r4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.demographics.AddressKey;
import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.ContactPerson;
import io.caregateway.feed.demographics.ContactPreference;
import io.caregateway.feed.demographics.Death;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.Identifier;
import io.caregateway.feed.demographics.Language;
import io.caregateway.feed.demographics.Party;
import io.caregateway.feed.demographics.Registration;
import io.caregateway.feed.demographics.Span;
import io.caregateway.feed.demographics.Telecom;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Payloads;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientMappingTest {

  private static final String UK_CORE = "https://fhir.hl7.org.uk/CodeSystem/UKCore-";

  private final Demographics patient = Payloads.readFile(Dialect.R4, "r4-whole.json");

  @Test
  void takesTheNhsNumberInUseAndKeepsTheOldOne() {
    assertThat(patient.nhsNumber()).isEqualTo(new NhsNumber("9990000018"));
    assertThat(patient.verification()).extracting(Code::code).isEqualTo("01");
    assertThat(patient.otherIdentifiers()).extracting(Identifier::value).contains("9990000026");
  }

  @Test
  void readsTheVerificationInThePdsSpellingToo() {
    String pds =
        Payloads.text("r4-whole.json")
            .replace("VerificationStatusEngland\"", "VerificationStatus\", \"version\": \"1.0.0\"");

    assertThat(Payloads.read(Dialect.R4, pds).verification())
        .isEqualTo(
            new Code(UK_CORE + "NHSNumberVerificationStatus", "01", "Number present and verified"));
  }

  @Test
  void readsLanguagesFromBothForms() {
    assertThat(patient.languages())
        .containsExactly(
            new Language(
                List.of(new Code("urn:ietf:bcp:47", "en", "English")),
                false,
                List.of(
                    new Code(
                        "http://terminology.hl7.org/CodeSystem/v3-LanguageAbilityProficiency",
                        "P",
                        "Poor")),
                List.of(
                    new Code(
                        "http://terminology.hl7.org/CodeSystem/v3-LanguageAbilityMode",
                        "ESP",
                        "Expressed spoken"))),
            new Language(
                List.of(new Code(null, null, "A dialect of the coast")),
                null,
                List.of(),
                List.of()),
            new Language(
                List.of(new Code(UK_CORE + "HumanLanguage", "fr", "French")),
                null,
                List.of(),
                List.of()));
  }

  @Test
  void needsAnInterpreterWhenAnyPartOfTheRecordSaysSo() {
    String core = "patient-interpreterRequired\", \"valueBoolean\": ";
    String nhs = "\"extension\": [{\"url\": \"interpreterRequired\", \"valueBoolean\": true}, ";
    String contrary =
        Payloads.text("r4-whole.json")
            .replace(core + "true", core + "false")
            .replaceFirst("(NHSCommunication\",\\s*)\"extension\": \\[", "$1" + nhs);

    assertThat(Payloads.read(Dialect.R4, contrary).interpreterRequired()).isTrue();
    assertThat(patient.interpreterRequired()).isTrue();
  }

  @Test
  void readsAFormalDeathWithItsDateAsGiven() {
    assertThat(patient.death())
        .isEqualTo(
            new Death(
                true,
                "2026-02-26",
                new Code(
                    UK_CORE + "DeathNotificationStatus",
                    "2",
                    "Formal - death notice received from Registrar of Deaths"),
                "2026-02-27T08:00:00+00:00"));
  }

  @Test
  void aDeathThatWasTakenBackDoesNotHold() {
    String removed = Payloads.text("r4-whole.json").replace("\"code\": \"2\"", "\"code\": \"U\"");

    assertThat(Payloads.read(Dialect.R4, removed).death())
        .extracting(Death::holds)
        .isEqualTo(false);
  }

  @Test
  void readsWhyThePatientWasRemoved() {
    assertThat(patient.registration())
        .isEqualTo(
            new Registration(
                null,
                null,
                null,
                null,
                new Code(
                    "https://fhir.nhs.uk/CodeSystem/PDS-RemovalReasonExitCode",
                    "SCT",
                    "Transferred to Scotland"),
                new Span("2020-01-01T00:00:00+00:00", "2021-12-31T00:00:00+00:00")));
  }

  @Test
  void keepsTheContactExtensions() {
    assertThat(patient.telecoms())
        .containsExactly(
            new Telecom(
                "other",
                new Code(UK_CORE + "OtherContactSystem", "textphone", "Minicom (Textphone)"),
                "01632 960333",
                "home",
                1,
                new Span("2024-01-01", null)));
    assertThat(patient.addresses().get(0).keys())
        .containsExactly(
            new AddressKey(new Code(UK_CORE + "AddressKeyType", "UPRN", null), "100023336956"));
    assertThat(patient.contacts())
        .extracting(ContactPerson::rank, ContactPerson::copyCorrespondence)
        .containsExactly(tuple(1, true));
    assertThat(patient.contactPreference())
        .isEqualTo(
            new ContactPreference(
                new Code(UK_CORE + "PreferredContactMethod", "9", "SMS"),
                "Mornings",
                new Code(UK_CORE + "PreferredWrittenCommunicationFormat", "11", "Large print")));
    assertThat(patient.chargingCategory()).extracting(Code::code).isEqualTo("D");
  }

  @Test
  void readsWhatOtherIsWhereUkCorePutsIt() {
    String ukCore =
        """
        {"resourceType": "Patient", "telecom": [{"system": "other", "value": "1", "_system":
          {"extension": [{"url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-OtherContactSystem",
            "valueCodeableConcept": {"coding": [{"code": "textphone"}]}}]}}]}
        """;

    assertThat(Payloads.read(Dialect.R4, ukCore).telecoms())
        .extracting(Telecom::otherSystem)
        .containsExactly(new Code(null, "textphone", null));
  }

  @Test
  void keepsAGpPracticeThatIsNamedByItsOdsCode() {
    assertThat(patient.generalPractitioners())
        .containsExactly(
            new Party(
                "Organization",
                null,
                new Identifier(
                    "https://fhir.nhs.uk/Id/ods-organization-code",
                    "Y12345",
                    new Span("2024-01-01", null)),
                null));
  }

  @Test
  void aMergedRecordNamesItsSuccessorByNhsNumber() {
    assertThat(patient.replacedBy()).isEqualTo("9990000042");
    assertThat(patient.active()).isTrue();
    assertThat(patient.birthDate()).isEqualTo("1944");
  }
}
