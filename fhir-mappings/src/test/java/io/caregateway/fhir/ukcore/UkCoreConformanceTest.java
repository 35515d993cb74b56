package io.caregateway.fhir.ukcore;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Payloads;
import io.caregateway.fhir.Shared;
import io.caregateway.fhir.corpus.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the gateway serves is valid against UKCore-Patient: no errors, and no warning unexplained.
 */
@Tag("slow")
class UkCoreConformanceTest {

  /** The warnings that are accepted, each with why. */
  private static final List<Pattern> EXPLAINED =
      List.of(
          // best practice: a narrative would repeat personal data for no reader of ours
          Pattern.compile("Patient Constraint failed: dom-6: .*"),
          // the clinical system gave a code without its system: kept as given, not guessed
          Pattern.compile(
              "Patient\\.(contact\\[0\\]\\.relationship|communication\\[0\\]\\.extension).* A code with no"
                  + " system has no defined meaning.*"),
          // the same code is therefore in no value set; the binding is extensible
          Pattern.compile(
              "Patient\\.contact\\[0\\]\\.relationship\\[0\\] None of the codings provided are in the value"
                  + " set 'UK Core Person Relationship Type'.*"),
          // a language in words alone; the binding is extensible
          Pattern.compile(
              "Patient\\.extension\\[[0-9]\\]\\.extension\\[0\\]\\.value.* No code provided, and a code"
                  + " should be provided from the value set 'UK Core Human Language'.*"));

  private static UkCoreValidator validator;

  @BeforeAll
  static void loadDefinitions() {
    validator = new UkCoreValidator();
  }

  @Test
  void everyPublishedPatientIsServedValid() throws IOException {
    int patients = 0;
    for (Published payload : Published.all()) {
      for (Demographics demographics : payload.read()) {
        assertValid(payload.file(), demographics, PatientState.ACTIVE);
        patients++;
      }
    }
    assertThat(patients).isGreaterThan(25);
  }

  @ParameterizedTest
  @EnumSource
  void ourOwnPatientsAreServedValidInEveryState(PatientState state) {
    assertValid("stu3", Payloads.readFile(Dialect.STU3, "stu3-whole.json"), state);
    assertValid("r4", Payloads.readFile(Dialect.R4, "r4-whole.json"), state);
  }

  @ParameterizedTest
  @CsvSource({"R", "V", "REDACTED"})
  void aRestrictedPatientIsServedValid(String label) {
    String restricted =
        Payloads.text("r4-whole.json")
            .replace("\"meta\": {", "\"meta\": {\"security\": [{\"code\": \"" + label + "\"}],");

    assertValid(label, Payloads.read(Dialect.R4, restricted), PatientState.ACTIVE);
  }

  @Test
  void theValidatorWouldSayIfItWereNot() throws IOException {
    Patient wrong =
        PatientWriter.write(
            Served.patient(Payloads.readFile(Dialect.R4, "r4-whole.json"), PatientState.ACTIVE));
    wrong
        .getIdentifierFirstRep()
        .getExtensionFirstRep()
        .setValue(new CodeableConcept(new Coding("urn:x", "99", null)));

    assertThat(errors(validator.messages(wrong))).isNotEmpty();
    assertThat(errors(validator.messages(publishedRichardSmith()))).isNotEmpty();
  }

  private static Patient publishedRichardSmith() throws IOException {
    Patient patient =
        FhirContext.forR4Cached()
            .newXmlParser()
            .parseResource(
                Patient.class,
                Files.readString(
                    Shared.dir("cases/FHIR-R4-UKCORE-STAGING-MAIN/examples")
                        .resolve("UKCore-Patient-RichardSmith-Example.xml")));
    patient.setMeta(new Meta().addProfile(PatientWriter.PROFILE));
    return patient;
  }

  private static void assertValid(String name, Demographics demographics, PatientState state) {
    List<SingleValidationMessage> messages =
        validator.messages(PatientWriter.write(Served.patient(demographics, state)));

    assertThat(errors(messages)).as(name).isEmpty();
    assertThat(said(messages, ResultSeverityEnum.WARNING))
        .as(name)
        .allMatch(warning -> EXPLAINED.stream().anyMatch(why -> why.matcher(warning).matches()));
  }

  private static List<String> errors(List<SingleValidationMessage> messages) {
    List<String> errors = new ArrayList<>(said(messages, ResultSeverityEnum.ERROR));
    errors.addAll(said(messages, ResultSeverityEnum.FATAL));
    return errors;
  }

  private static List<String> said(
      List<SingleValidationMessage> messages, ResultSeverityEnum severity) {
    return messages.stream()
        .filter(message -> message.getSeverity() == severity)
        .map(message -> message.getLocationString() + " " + message.getMessage())
        .toList();
  }
}
