package io.caregateway.fhir.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.fhir.Dialect;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries are valid against FHIR's own definitions: no UK profile of ChargeItem exists. */
@Tag("slow")
class BillingConformanceTest {

  @ParameterizedTest
  @EnumSource
  void everyEntryIsValid(Dialect dialect) {
    FhirValidator validator = validator(dialect);
    for (EntryForm form : EntryForm.values()) {
      for (EntryStatus status : EntryStatus.values()) {
        assertThat(errors(validator, json(dialect, form, status))).as("%s", form).isEmpty();
      }
      String json = json(dialect, form, EntryStatus.ASKED);
      String foul = json.replace("\"billable\"", "\"foul\"").replace("\"final\"", "\"foul\"");
      assertThat(errors(validator, foul)).as("the validator bites").isNotEmpty();
    }
  }

  private static String json(Dialect dialect, EntryForm form, EntryStatus status) {
    EntryContent content = new EntryContent(request(), status, "Credit note 7");
    return new String(dialect.entryWriter().write(form, content, "p-41"), StandardCharsets.UTF_8);
  }

  private static List<String> errors(FhirValidator validator, String json) {
    return validator.validateWithResult(json).getMessages().stream()
        .filter(
            message ->
                message.getSeverity() == ResultSeverityEnum.ERROR
                    || message.getSeverity() == ResultSeverityEnum.FATAL)
        .map(message -> message.getLocationString() + " " + message.getMessage())
        .toList();
  }

  private static FhirValidator validator(Dialect dialect) {
    FhirContext context =
        dialect == Dialect.R4 ? FhirContext.forR4Cached() : FhirContext.forDstu3Cached();
    return context
        .newValidator()
        .registerValidatorModule(
            new FhirInstanceValidator(
                new ValidationSupportChain(
                    new DefaultProfileValidationSupport(context),
                    new CommonCodeSystemsTerminologyService(context),
                    new InMemoryTerminologyServerValidationSupport(context))));
  }

  private static WriteBackRequested request() {
    return new WriteBackRequested(
        new OdsCode("A81001"),
        UUID.fromString("6f1c2c1e-0000-4000-8000-000000000001"),
        PatientId.of("6f1c2c1e-0000-4000-8000-000000000002"),
        "INS",
        null,
        "Insurance report",
        new Money(1000),
        LocalDate.of(2026, 11, 2),
        "u1",
        Instant.parse("2026-11-02T09:00:00Z"));
  }
}
