package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceInteractionComponent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class CapabilityTest {

  @RegisterExtension static final FhirSite site = new FhirSite();

  @Test
  void saysWhatIsServedAndNoMore() {
    CapabilityStatement statement = statement();

    assertThat(statement.getSoftware().getName()).isEqualTo("Care Gateway");
    assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
    assertThat(statement.getFormat())
        .extracting(format -> format.getValue())
        .containsExactly("application/fhir+json", "application/fhir+xml");
    assertThat(statement.getRestFirstRep().getResource())
        .extracting(CapabilityStatementRestResourceComponent::getType)
        .containsExactlyInAnyOrder("Patient", "AuditEvent", "Invoice", "ChargeItem", "Account");
    CapabilityStatementRestResourceComponent patient = patient(statement);
    assertThat(patient.getType()).isEqualTo("Patient");
    assertThat(patient.getSupportedProfile())
        .extracting(profile -> profile.getValue())
        .containsExactly("https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient");
    assertThat(patient.getInteraction())
        .extracting(ResourceInteractionComponent::getCode)
        .extracting(code -> code.toCode())
        .containsExactly("read", "search-type");
    assertThat(patient.getSearchParam())
        .extracting(CapabilityStatementRestResourceSearchParamComponent::getName)
        .containsExactly(
            "identifier", "family", "address-postalcode", "birthdate", "_lastUpdated", "_id");
  }

  @Test
  void everyParameterThatItNamesIsTaken() {
    FhirCalls client = site.as(FhirSite.CLIENT_OF_A);
    for (CapabilityStatementRestResourceSearchParamComponent parameter :
        patient(statement()).getSearchParam()) {
      String value =
          switch (parameter.getType()) {
            case DATE -> "2001-01-01";
            case STRING -> "Nobody";
            default ->
                parameter.getName().equals("_id")
                    ? "00000000-0000-4000-8000-000000000000"
                    : "9990000018";
          };
      assertThat(client.get("/Patient?" + parameter.getName() + "=" + value).statusCode())
          .as(parameter.getName())
          .isEqualTo(200);
    }
  }

  @Test
  void namesMutualTlsAndThePracticesHeader() {
    CapabilityStatement statement = statement();

    assertThat(
            statement
                .getRestFirstRep()
                .getSecurity()
                .getServiceFirstRep()
                .getCodingFirstRep()
                .getCode())
        .isEqualTo("Certificates");
    assertThat(statement.getRestFirstRep().getSecurity().getDescription()).contains("Mutual TLS");
    assertThat(statement.getRestFirstRep().getDocumentation()).contains("X-Practice");
  }

  @Test
  void needsNoPracticeToBeNamed() {
    HttpResponse<String> answer = site.as(FhirSite.CLIENT_OF_BOTH).get("/metadata");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  private static CapabilityStatement statement() {
    return FhirCalls.parse(
        site.as(FhirSite.CLIENT_OF_A).get("/metadata"), CapabilityStatement.class);
  }

  private static CapabilityStatementRestResourceComponent patient(CapabilityStatement statement) {
    return statement.getRestFirstRep().getResource().stream()
        .filter(resource -> resource.getType().equals("Patient"))
        .findFirst()
        .orElseThrow();
  }
}
