package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.Dialect;
import io.caregateway.gateway.api.RestCalls;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.PatientRecord;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire is valid: no errors, and no warning unexplained. */
@Tag("slow")
class ServedConformanceTest {

  private static final int PATIENTS = 100;

  /** The warnings that are accepted, each with why. */
  private static final List<Pattern> EXPLAINED =
      List.of(
          // best practice: a narrative would repeat personal data for no reader of ours
          Pattern.compile(".*Constraint failed: dom-6: .*"),
          // the profile's and the gateway's own definitions are not among those of the outside
          // checks
          Pattern.compile(".*(profiles.ihe.net|caregateway.io|dicom.nema.org|iso-21089).*"));

  /** IHE's profiles are not among the definitions of the outside checks. */
  private static final Pattern ABSENT =
      Pattern.compile(
          ".*rofile .*https://profiles.ihe.net/.* has not been checked because it could not be found"
              + "|.*Failed to retrieve profile with url=https://profiles.ihe.net/.*");

  @RegisterExtension static final FhirSite site = new FhirSite();

  private static UkCoreValidator validator;

  @BeforeAll
  static void loadDefinitionsAndPatients() {
    validator = UkCoreValidator.get();
    try (ClinicalStubs stubs = ClinicalStubs.with().patients(PATIENTS).start()) {
      take(stubs.practice("A81001"), FhirSite.A, Dialect.STU3);
      take(stubs.practice("B82002"), FhirSite.B, Dialect.R4);
    }
  }

  @Test
  void billsAreValid() {
    RestCalls rest = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_A);
    UUID patient = rest.patient(FhirSite.A);
    rest.posted(patient);
    for (String type : List.of("Invoice", "ChargeItem", "Account")) {
      Bundle page =
          FhirCalls.bundle(site.as(FhirSite.CLIENT_OF_A).get("/" + type + "?patient=" + patient));
      assertThat(page.getEntry()).hasSize(1);
      assertValid(page.getEntryFirstRep().getResource());
    }
  }

  @ParameterizedTest
  @CsvSource({"machines/billing-client", "machines/scheduling-client"})
  void aPageOfMadePatientsIsValidAgainstUkCore(String client) {
    Bundle page = site.as(client).search("_count=250");

    assertThat(page.getEntry()).hasSizeGreaterThanOrEqualTo(PATIENTS);
    for (Bundle.BundleEntryComponent entry : page.getEntry()) {
      assertValid(entry.getResource());
    }
  }

  @Test
  void theCapabilityStatementIsValid() {
    assertValid(
        FhirCalls.parse(site.as(FhirSite.CLIENT_OF_A).get("/metadata"), CapabilityStatement.class));
  }

  @Test
  void auditEventsAreValid() {
    site.as(FhirSite.CLIENT_OF_A).search("_count=1");
    Bundle page = FhirCalls.bundle(site.as(FhirSite.CLIENT_OF_A).get("/AuditEvent?_count=50"));

    assertThat(page.getEntry()).isNotEmpty();
    for (Bundle.BundleEntryComponent entry : page.getEntry()) {
      assertValid(entry.getResource());
    }
  }

  @Test
  void refusalsAreValid() {
    assertValid(FhirCalls.outcome(site.as(FhirSite.CLIENT_OF_A).get("/Patient?given=x")));
    assertValid(FhirCalls.outcome(site.as(FhirSite.STRANGER).get("/Patient?given=x")));
  }

  private static void take(Practice practice, OdsCode code, Dialect dialect) {
    for (PatientRecord patient : practice.world().current()) {
      site.patients().take(code, patient.id(), practice.json(patient), dialect);
    }
  }

  private static void assertValid(Resource resource) {
    List<SingleValidationMessage> messages = validator.messages(resource);
    assertThat(said(messages, ResultSeverityEnum.FATAL)).isEmpty();
    assertThat(said(messages, ResultSeverityEnum.ERROR)).allMatch(ABSENT.asMatchPredicate());
    assertThat(said(messages, ResultSeverityEnum.WARNING))
        .allMatch(warning -> EXPLAINED.stream().anyMatch(why -> why.matcher(warning).matches()));
  }

  private static List<String> said(
      List<SingleValidationMessage> messages, ResultSeverityEnum severity) {
    return messages.stream()
        .filter(message -> message.getSeverity() == severity)
        .map(message -> message.getLocationString() + " " + message.getMessage())
        .toList();
  }
}
