package io.caregateway.stubs.tpp;

import io.caregateway.stubs.fhir.Displays;
import io.caregateway.stubs.fhir.Elements;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.person.NhsNumber;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.world.PatientRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a patient as UKCore-Patient (R4). */
final class UkCorePatient {

  static final String CORE = "https://fhir.hl7.org.uk/StructureDefinition/";
  static final String CODES = "https://fhir.hl7.org.uk/CodeSystem/UKCore-";

  private UkCorePatient() {}

  static ObjectNode of(String ods, PatientRecord patient, Person person) {
    ObjectNode resource = Json.resource("Patient").put("id", patient.id());
    Elements.meta(resource, patient.version(), patient.lastUpdated(), CORE + "UKCore-Patient")
        .putArray("security")
        .addObject()
        .put("system", "http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
        .put("code", person.restricted() ? "R" : "U")
        .put("display", person.restricted() ? "restricted" : "unrestricted");
    ArrayNode extensions = Json.object().putArray("extension");
    UkCoreExtensions.add(extensions, ods, person);
    if (!extensions.isEmpty()) {
      resource.set("extension", extensions);
    }
    identifiers(resource.putArray("identifier"), ods, person);
    resource.put("active", person.active());
    ArrayNode names = resource.putArray("name");
    person.names().forEach(n -> Elements.name(names.addObject(), n));
    resource.put("gender", person.gender()).put("birthDate", person.birthDate());
    if (person.death() != null && person.isDead()) {
      resource.put("deceasedDateTime", person.death().date());
    }
    if (!person.restricted()) {
      UkCoreContactData.add(resource, ods, person);
    }
    if (person.speech() != null) {
      ObjectNode communication = resource.putArray("communication").addObject();
      Elements.coding(
          communication.putObject("language"),
          "urn:ietf:bcp:47",
          person.speech().code(),
          person.speech().display());
      communication.put("preferred", true);
    }
    organisation(resource.putObject("managingOrganization"), ods);
    return resource;
  }

  static void organisation(ObjectNode reference, String ods) {
    reference
        .put("type", "Organization")
        .putObject("identifier")
        .put("system", "https://fhir.nhs.uk/Id/ods-organization-code")
        .put("value", ods);
  }

  private static void identifiers(ArrayNode identifiers, String ods, Person person) {
    NhsNumber nhsNumber = person.nhsNumber();
    if (nhsNumber != null) {
      ObjectNode identifier = identifiers.addObject();
      Elements.codedExtension(
          identifier.putArray("extension"),
          CORE + "Extension-UKCore-NHSNumberVerificationStatus",
          CODES + "NHSNumberVerificationStatusEngland",
          nhsNumber.verification(),
          Displays.VERIFICATION.getOrDefault(nhsNumber.verification(), ""));
      identifier.put("system", "https://fhir.nhs.uk/Id/nhs-number").put("value", nhsNumber.value());
    }
    identifiers
        .addObject()
        .put("system", "https://stubs.example/Id/" + ods + "/patient-number")
        .put("value", person.localNumber());
  }
}
