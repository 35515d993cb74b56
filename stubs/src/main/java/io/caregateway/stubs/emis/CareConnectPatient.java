package io.caregateway.stubs.emis;

import io.caregateway.stubs.fhir.Displays;
import io.caregateway.stubs.fhir.Elements;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.person.ContactPerson;
import io.caregateway.stubs.person.Death;
import io.caregateway.stubs.person.NhsNumber;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.world.PatientRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a patient as CareConnect-GPC-Patient-1 (STU3). */
final class CareConnectPatient {

  static final String STU3 = "https://fhir.nhs.uk/STU3/StructureDefinition/";
  private static final String EXTENSION = STU3 + "Extension-CareConnect-GPC-";
  private static final String VERIFICATION =
      "https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-NHSNumberVerificationStatus-1";

  private CareConnectPatient() {}

  static ObjectNode of(String ods, PatientRecord patient, Person person) {
    ObjectNode resource = Json.resource("Patient").put("id", patient.id());
    ObjectNode meta =
        Elements.meta(
            resource, patient.version(), patient.lastUpdated(), STU3 + "CareConnect-GPC-Patient-1");
    if (person.restricted()) {
      meta.putArray("security")
          .addObject()
          .put("system", "http://hl7.org/fhir/v3/Confidentiality")
          .put("code", "R")
          .put("display", "restricted");
    }
    ArrayNode extensions = resource.putArray("extension");
    CareConnectExtensions.registration(extensions, EXTENSION, ods, person.registration());
    CareConnectExtensions.speech(extensions, EXTENSION, person.speech());
    identifiers(resource.putArray("identifier"), ods, person);
    resource.put("active", person.active());
    ArrayNode names = resource.putArray("name");
    person.names().forEach(n -> Elements.name(names.addObject(), n));
    if (!person.restricted()) {
      contactData(resource, person);
    }
    resource.put("gender", person.gender()).put("birthDate", person.birthDate());
    death(resource, extensions, person.death());
    if (!person.restricted()) {
      resource
          .putArray("generalPractitioner")
          .addObject()
          .put("reference", "Practitioner/" + ods + "-" + person.registration().gp())
          .put("display", person.registration().gpName());
    }
    resource.putObject("managingOrganization").put("reference", "Organization/" + ods);
    return resource;
  }

  private static void identifiers(ArrayNode identifiers, String ods, Person person) {
    NhsNumber nhsNumber = person.nhsNumber();
    if (nhsNumber != null) {
      ObjectNode identifier = identifiers.addObject();
      Elements.codedExtension(
          identifier.putArray("extension"),
          EXTENSION + "NHSNumberVerificationStatus-1",
          VERIFICATION,
          nhsNumber.verification(),
          Displays.VERIFICATION.getOrDefault(nhsNumber.verification(), ""));
      identifier.put("system", "https://fhir.nhs.uk/Id/nhs-number").put("value", nhsNumber.value());
    }
    identifiers
        .addObject()
        .put("system", "https://stubs.example/Id/" + ods + "/patient-number")
        .put("value", person.localNumber());
  }

  private static void contactData(ObjectNode resource, Person person) {
    ArrayNode telecoms = Json.object().putArray("telecom");
    person.contactData().telecoms().forEach(t -> Elements.telecom(telecoms.addObject(), t));
    set(resource, "telecom", telecoms);
    ArrayNode addresses = Json.object().putArray("address");
    person.contactData().addresses().forEach(a -> Elements.address(addresses.addObject(), a));
    set(resource, "address", addresses);
    ArrayNode contacts = Json.object().putArray("contact");
    person.contactData().contacts().forEach(c -> contact(contacts.addObject(), c));
    set(resource, "contact", contacts);
  }

  private static void contact(ObjectNode to, ContactPerson contact) {
    Elements.coding(
        to.putArray("relationship").addObject(),
        "http://hl7.org/fhir/v3/RoleCode",
        contact.relationship(),
        contact.relationshipText());
    Elements.name(to.putObject("name"), contact.name());
    Elements.telecom(to.putArray("telecom").addObject(), contact.telecom());
  }

  /** A removed death notification has no code in STU3: it is gone, and so is the date. */
  private static void death(ObjectNode resource, ArrayNode extensions, @Nullable Death death) {
    if (death != null && !"U".equals(death.status())) {
      resource.put("deceasedDateTime", death.date());
      Elements.codedExtension(
          extensions,
          EXTENSION + "DeathNotificationStatus-1",
          "https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-DeathNotificationStatus-1",
          death.status(),
          Displays.DEATH.getOrDefault(death.status(), ""));
    }
  }

  private static void set(ObjectNode resource, String name, ArrayNode values) {
    if (!values.isEmpty()) {
      resource.set(name, values);
    }
  }
}
