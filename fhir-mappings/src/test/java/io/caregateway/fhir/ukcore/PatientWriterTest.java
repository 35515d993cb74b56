package io.caregateway.fhir.ukcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Confidentiality;
import io.caregateway.feed.demographics.Death;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.Language;
import io.caregateway.feed.demographics.Party;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.feed.demographics.Telecom;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Payloads;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientWriterTest {

  private final Demographics uk = Payloads.readFile(Dialect.R4, "r4-whole.json");
  private final Demographics gpConnect = Payloads.readFile(Dialect.STU3, "stu3-whole.json");

  @Test
  void readsBackAsItWasHeld() {
    Demographics back = roundTrip(uk);

    assertThat(back)
        .usingRecursiveComparison()
        .ignoringFields(
            "sourceId",
            "sourceVersion",
            "lastUpdated",
            "verification.display",
            "otherIdentifiers",
            "languages",
            "registration",
            "managingOrganization",
            "replacedBy")
        .isEqualTo(uk);
    assertThat(back.languages()).containsExactlyInAnyOrderElementsOf(inBcp47(uk.languages()));
    assertThat(back.otherIdentifiers()).isEmpty();
  }

  @Test
  void carriesTheGatewaysOwnIdVersionAndTime() {
    Demographics back = roundTrip(uk);

    assertThat(back.sourceId()).isEqualTo(Served.ID.toString());
    assertThat(back.sourceVersion()).isEqualTo("3");
    assertThat(back.lastUpdated()).isEqualTo(Instant.parse("2026-03-01T10:15:30.123Z"));
    assertThat(back.managingOrganization())
        .extracting(Party::identifier)
        .extracting("value")
        .isEqualTo("A81001");
  }

  @Test
  void spellsGpConnectCodesAsUkCoreDoes() {
    Demographics back = roundTrip(gpConnect);

    assertThat(back.verification())
        .isEqualTo(
            new Code(
                "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland",
                "03",
                null));
    assertThat(back.death()).extracting(Death::notification).extracting("code").isEqualTo("1");
    assertThat(back.languages())
        .extracting(Language::codes)
        .containsExactly(List.of(new Code("urn:ietf:bcp:47", "pl", "Polish")));
    assertThat(back.interpreterRequired()).isTrue();
    assertThat(back.names()).isEqualTo(gpConnect.names());
    assertThat(back.addresses()).isEqualTo(gpConnect.addresses());
    assertThat(back.telecoms()).isEqualTo(gpConnect.telecoms());
  }

  @Test
  void servesNoReferenceThatLeadsNowhere() {
    Demographics back = roundTrip(gpConnect);

    assertThat(back.generalPractitioners())
        .containsExactly(new Party("Practitioner", null, null, "Dr A Sloe"));
    assertThat(back.contacts().get(0).organization()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"R, RESTRICTED, R", "V, VERY_RESTRICTED, V", "REDACTED, REDACTED, V"})
  void holdsNoContactDataUnderRestriction(String label, Confidentiality held, String shown) {
    String text =
        Payloads.text("r4-whole.json")
            .replace(
                "\"meta\": {",
                "\"meta\": {\"security\": [{\"system\":"
                    + " \"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\", \"code\": \""
                    + label
                    + "\"}],");
    Demographics restricted = Payloads.read(Dialect.R4, text);
    assertThat(restricted.confidentiality()).isEqualTo(held);

    Patient served = PatientWriter.write(Served.patient(restricted, PatientState.ACTIVE));

    assertThat(served.getMeta().getSecurityFirstRep().getCode()).isEqualTo(shown);
    assertThat(json(served)).doesNotContain("01632", "Weir Yard", "Y12345", "Mornings", "Una");
  }

  @Test
  void withholdsWhatIsHeldEvenWhereTheReaderDidNot() {
    Demographics relabelled =
        new Demographics(
            uk.sourceId(),
            uk.sourceVersion(),
            uk.lastUpdated(),
            true,
            uk.nhsNumber(),
            uk.verification(),
            uk.otherIdentifiers(),
            uk.names(),
            uk.birthDate(),
            uk.gender(),
            uk.addresses(),
            uk.telecoms(),
            uk.languages(),
            null,
            uk.contactPreference(),
            uk.generalPractitioners(),
            uk.managingOrganization(),
            uk.registration(),
            uk.death(),
            null,
            uk.contacts(),
            Confidentiality.RESTRICTED,
            null);

    assertThat(json(PatientWriter.write(Served.patient(relabelled, PatientState.ACTIVE))))
        .doesNotContain("01632", "Weir Yard", "Y12345", "Mornings", "Una");
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, true", "DECEASED, true", "LEFT, false", "REPLACED, false"})
  void isActiveOnlyWhileTheRecordIsInUse(PatientState state, boolean active) {
    Patient served = PatientWriter.write(Served.patient(uk, state));

    assertThat(served.getActive()).isEqualTo(active);
    assertThat(served.hasLink()).isEqualTo(state == PatientState.REPLACED);
    if (served.hasLink()) {
      assertThat(served.getLinkFirstRep().getOther().getReference())
          .isEqualTo("Patient/" + Served.SUCCESSOR);
    }
  }

  @Test
  void aDeathThatWasTakenBackIsServedAsNotDeceased() {
    String removed = Payloads.text("r4-whole.json").replace("\"code\": \"2\"", "\"code\": \"U\"");

    Patient served =
        PatientWriter.write(
            Served.patient(Payloads.read(Dialect.R4, removed), PatientState.ACTIVE));

    assertThat(served.getDeceasedBooleanType().booleanValue()).isFalse();
    assertThat(json(served)).contains("\"code\":\"U\"");
  }

  @Test
  void aSignLanguageOfTheNhsListIsServedInBcp47() {
    String sign = Payloads.text("stu3-whole.json").replace("\"code\": \"pl\"", "\"code\": \"q4\"");

    assertThat(roundTrip(Payloads.read(Dialect.STU3, sign)).languages().get(0).codes())
        .extracting(Code::code)
        .containsExactly("bfi");
  }

  @Test
  void aNumberWithoutItsKindIsServedAsOther() {
    Demographics patient =
        Payloads.read(
            Dialect.R4,
            "{\"resourceType\":\"Patient\",\"telecom\":[{\"value\":\"01632 960555\"}]}");

    assertThat(roundTrip(patient).telecoms())
        .extracting(Telecom::system, Telecom::value)
        .containsExactly(tuple("other", "01632 960555"));
  }

  @Test
  void aRelationshipInStu3sSpellingIsServedInR4s() {
    Demographics patient =
        Payloads.read(
            Dialect.STU3,
            """
            {"resourceType": "Patient", "contact": [{"name": {"text": "Ib"}, "relationship": [
              {"coding": [{"system": "http://hl7.org/fhir/v3/RoleCode", "code": "BRO"},
                          {"system": "http://hl7.org/fhir/v2/0131", "code": "N"}]}]}]}
            """);

    assertThat(roundTrip(patient).contacts().get(0).relationships())
        .extracting(Code::system)
        .containsExactly(
            "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
            "http://terminology.hl7.org/CodeSystem/v2-0131");
  }

  @Test
  void aContactPersonThatCannotBeNamedOrReachedIsNotServed() {
    Demographics patient =
        Payloads.read(
            Dialect.R4, "{\"resourceType\":\"Patient\",\"contact\":[{\"gender\":\"female\"}]}");

    assertThat(patient.contacts()).hasSize(1);
    assertThat(roundTrip(patient).contacts()).isEmpty();
  }

  /** French of the NHS list; the language that has words alone stays as it is. */
  private static List<Language> inBcp47(List<Language> languages) {
    return languages.stream()
        .map(
            language ->
                new Language(
                    language.codes().stream()
                        .map(
                            code ->
                                code.code() == null
                                    ? code
                                    : new Code("urn:ietf:bcp:47", code.code(), code.display()))
                        .toList(),
                    language.preferred(),
                    language.proficiencies(),
                    language.modes()))
        .toList();
  }

  private static Demographics roundTrip(Demographics demographics) {
    return Served.readBack(PatientWriter.write(Served.patient(demographics, PatientState.ACTIVE)));
  }

  private static String json(Patient patient) {
    return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(patient);
  }
}
