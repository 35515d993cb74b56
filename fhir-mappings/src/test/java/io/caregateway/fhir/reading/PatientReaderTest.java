package io.caregateway.fhir.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Payloads;
import io.caregateway.fhir.reading.PatientReading.Read;
import io.caregateway.fhir.reading.PatientReading.Reason;
import io.caregateway.fhir.reading.PatientReading.Unreadable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientReaderTest {

  private static final String XML =
      "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"1\"/>%s</Patient>";

  @ParameterizedTest
  @EnumSource
  void readsPastElementsThatItDoesNotKnow(Dialect dialect) {
    assertThat(json(dialect, "{'resourceType':'Patient','id':'1','shoeSize':{'eu':[42]}}"))
        .isInstanceOf(Read.class);
    assertThat(xml(dialect, XML.formatted("<shoeSize value=\"42\"/>"))).isInstanceOf(Read.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'birthDate':'1970-13-45'",
        "'birthDate':'Canary'",
        "'gender':'Canary'",
        "'name':[{'use':'Canary'}]",
        "'deceasedDateTime':'Canary'",
        "'telecom':[{'rank':'Canary'}]",
        "'active':'Canary'",
        "'name':['Canary']",
        "'meta':{'lastUpdated':'Canary'}"
      })
  void refusesAValueThatFhirForbidsWithoutQuotingIt(String property) {
    for (Dialect dialect : Dialect.values()) {
      PatientReading reading = json(dialect, "{'resourceType':'Patient'," + property + "}");

      assertThat(reading).isInstanceOf(Unreadable.class);
      assertThat(((Unreadable) reading).reason()).isEqualTo(Reason.INVALID_VALUE);
      assertThat(((Unreadable) reading).sentence()).doesNotContain("Canary");
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesTheElementWithTheInvalidValue(Dialect dialect) {
    PatientReading reading = json(dialect, "{'resourceType':'Patient','birthDate':'31/12/1970'}");

    assertThat(reading)
        .isEqualTo(
            new Unreadable(
                Reason.INVALID_VALUE,
                "The record holds a value that FHIR does not allow in birthDate."));
    assertThat(xml(dialect, XML.formatted("<birthDate value=\"31/12/1970\"/>"))).isEqualTo(reading);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{'resourceType':'Patient'",
        "{'resourceType':'Patient'}}",
        "%PDF",
        "{'resourceType':'Patient','id':'1','id':'2'}"
      })
  void refusesWhatIsNotWellFormedJson(String text) {
    assertThat(reason(json(Dialect.R4, text))).isEqualTo(Reason.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "<Patient", "<Patient xmlns='http://hl7.org/fhir'>", "{}"})
  void refusesWhatIsNotWellFormedXml(String text) {
    assertThat(reason(xml(Dialect.R4, text))).isEqualTo(Reason.MALFORMED);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsNotAPatient(Dialect dialect) {
    assertThat(reason(json(dialect, "{'resourceType':'Observation'}")))
        .isEqualTo(Reason.NOT_A_PATIENT);
    assertThat(reason(json(dialect, "{}"))).isEqualTo(Reason.NOT_A_PATIENT);
    assertThat(reason(xml(dialect, "<Patient><id value='1'/></Patient>")))
        .isEqualTo(Reason.NOT_A_PATIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Patient>",
        "<!DOCTYPE Patient [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE Patient [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>",
        "<?xml version='1.0'?><!DOCTYPE Patient SYSTEM 'http://127.0.0.1:9/x.dtd'>"
      })
  void refusesXmlWithADocumentTypeDeclaration(String prologue) {
    assertThat(reason(xml(Dialect.STU3, prologue + XML.formatted(""))))
        .isEqualTo(Reason.DTD_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 100_000})
  void refusesNestingBeyondAnyPatient(int depth) {
    String json = "{'resourceType':'Patient','x':" + "[".repeat(depth) + "]".repeat(depth) + "}";
    String xml = XML.formatted("<x>".repeat(depth) + "</x>".repeat(depth));

    assertThat(reason(json(Dialect.R4, json))).isEqualTo(Reason.OUT_OF_BOUNDS);
    assertThat(reason(xml(Dialect.R4, xml))).isEqualTo(Reason.OUT_OF_BOUNDS);
  }

  @ParameterizedTest
  @EnumSource
  void refusesARecordBeyondTheSizeOfAnyPatient(Dialect dialect) {
    byte[] bytes = new byte[PatientReader.MAX_BYTES + 1];

    assertThat(reason(dialect.patientReader().readJson(bytes))).isEqualTo(Reason.OUT_OF_BOUNDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'modifierExtension':[{'url':'urn:x','valueBoolean':true}]",
        "'implicitRules':'urn:x'"
      })
  void refusesARecordUnderRulesThatAreNotKnown(String property) {
    for (Dialect dialect : Dialect.values()) {
      assertThat(reason(json(dialect, "{'resourceType':'Patient'," + property + "}")))
          .isEqualTo(Reason.UNKNOWN_MODIFIER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesBytesThatAreNotUtf8(Dialect dialect) {
    byte[] latin1 =
        "{\"resourceType\":\"Patient\",\"id\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(reason(dialect.patientReader().readJson(latin1))).isEqualTo(Reason.MALFORMED);
  }

  @ParameterizedTest
  @EnumSource
  void readsPastAByteOrderMark(Dialect dialect) {
    assertThat(json(dialect, "\uFEFF{'resourceType':'Patient'}")).isInstanceOf(Read.class);
  }

  @ParameterizedTest
  @EnumSource
  void readsXmlAndJsonAlike(Dialect dialect) {
    PatientReading fromXml =
        xml(
            dialect,
            XML.formatted("<name><family value=\"Sedge\"/></name><birthDate value=\"1970\"/>"));

    assertThat(fromXml)
        .isEqualTo(
            json(
                dialect,
                "{'resourceType':'Patient','id':'1','name':[{'family':'Sedge'}],'birthDate':'1970'}"));
    assertThat(Payloads.read(dialect, "{\"resourceType\":\"Patient\"}").sourceId()).isNull();
  }

  private static Reason reason(PatientReading reading) {
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable) reading).reason();
  }

  private static PatientReading json(Dialect dialect, String text) {
    return dialect.patientReader().readJson(utf8(text.replace('\'', '"')));
  }

  private static PatientReading xml(Dialect dialect, String text) {
    return dialect.patientReader().readXml(utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
