package io.caregateway.fhir.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Confidentiality;
import io.caregateway.feed.demographics.ContactPerson;
import io.caregateway.feed.demographics.Death;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.Flag;
import io.caregateway.feed.demographics.Identifier;
import io.caregateway.feed.demographics.Language;
import io.caregateway.feed.demographics.Party;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.feed.demographics.Registration;
import io.caregateway.feed.demographics.Span;
import io.caregateway.feed.demographics.Telecom;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Payloads;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientMappingTest {

  private final Demographics patient = Payloads.readFile(Dialect.STU3, "stu3-whole.json");

  @Test
  void keepsTheRecordsOwnIdsAndTime() {
    assertThat(patient.sourceId()).isEqualTo("p-41");
    assertThat(patient.sourceVersion()).isEqualTo("7");
    assertThat(patient.lastUpdated()).isEqualTo(Instant.parse("2026-03-01T09:15:30.123456Z"));
    assertThat(patient.replacedBy()).isEqualTo("p-99");
    assertThat(patient.confidentiality()).isEqualTo(Confidentiality.UNRESTRICTED);
  }

  @Test
  void readsTheNhsNumberWithItsVerificationInTheLongSpelling() {
    assertThat(patient.nhsNumber()).hasToString("NHS …018");
    assertThat(patient.verification()).extracting(Code::code).isEqualTo("03");
    assertThat(patient.otherIdentifiers())
        .containsExactly(new Identifier("urn:local", "L-1", new Span("2020", null)));
    assertThat(patient.flags())
        .contains(Flag.NHS_NUMBER_UNVERIFIED, Flag.BIRTH_DATE_PARTIAL, Flag.TEMPORARY_REGISTRATION);
  }

  @Test
  void readsTheVerificationInTheShortSpellingToo() {
    String other =
        Payloads.text("stu3-whole.json")
            .replace("STU3/CodeSystem/CareConnect-NHSNumber", "CareConnect-NHSNumber");

    assertThat(Payloads.read(Dialect.STU3, other).verification())
        .extracting(Code::code)
        .isEqualTo("03");
  }

  @Test
  void keepsNamesWithUseAndPeriod() {
    assertThat(patient.names())
        .containsExactly(
            new PersonName(
                "official",
                "Ms Oda Quill",
                "Quill",
                List.of("Oda", "May"),
                List.of("Ms"),
                List.of("BSc"),
                new Span("2019-05-04", null)),
            new PersonName("old", null, "Reed", List.of("Oda"), List.of(), List.of(), null));
  }

  @Test
  void keepsHowToReachThePatient() {
    assertThat(patient.telecoms())
        .containsExactly(
            new Telecom("phone", null, "01632 960111", "home", 2, new Span("2021", null)),
            new Telecom("email", null, "oda@example.org", null, null, null));
    assertThat(patient.addresses())
        .containsExactly(
            new PostalAddress(
                "home",
                "physical",
                "Flat 2, 8 Fen Row",
                List.of("Flat 2", "8 Fen Row"),
                "Ely",
                "Cambridgeshire",
                "CB7 4AA",
                "GBR",
                new Span("2021-01-01", null),
                List.of()));
  }

  @Test
  void readsLanguageAndInterpreterNeedFromTheExtension() {
    assertThat(patient.languages())
        .containsExactly(
            new Language(
                List.of(
                    new Code(
                        "https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-HumanLanguage-1",
                        "pl",
                        "Polish")),
                true,
                List.of(new Code(null, "G", "Good")),
                List.of(new Code(null, "RSP", "Received spoken"))));
    assertThat(patient.interpreterRequired()).isTrue();
  }

  @Test
  void readsHowThePatientIsRegistered() {
    assertThat(patient.registration())
        .isEqualTo(
            new Registration(
                new Code("https://fhir.nhs.uk/CareConnect-RegistrationType-1", "T", "Temporary"),
                new Code("https://fhir.nhs.uk/CareConnect-RegistrationStatus-1", "D", null),
                new Span("2024-02", "2024-06-30T17:00:00+01:00"),
                new Party("Location", "Location/9", null, "Mill Lane Branch"),
                null,
                null));
    assertThat(patient.generalPractitioners())
        .containsExactly(new Party("Practitioner", "Practitioner/5", null, "Dr A Sloe"));
    assertThat(patient.managingOrganization())
        .isEqualTo(new Party("Organization", "Organization/14", null, null));
  }

  @Test
  void readsAnInformalDeathThoughThePlainFlagSaysOtherwise() {
    assertThat(patient.death())
        .isEqualTo(new Death(false, null, new Code(null, "1", "Informal"), "2026-02-27"));
    assertThat(patient.death()).extracting(Death::holds).isEqualTo(true);
  }

  @Test
  void keepsContactPersonsWithWordsThatHaveNoCode() {
    ContactPerson contact = patient.contacts().get(0);

    assertThat(contact.relationships())
        .containsExactly(
            new Code(null, "N", null),
            new Code(null, null, "Next of kin"),
            new Code(null, null, "Carer"));
    assertThat(contact.telecoms()).extracting(Telecom::value).containsExactly("01632 960222");
    assertThat(contact.address()).extracting(PostalAddress::postalCode).isEqualTo("CB7 4AB");
    assertThat(contact.organization()).extracting(Party::reference).isEqualTo("Organization/3");
    assertThat(contact.period()).isEqualTo(new Span("2022", null));
  }
}
