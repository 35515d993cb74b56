package io.caregateway.stubs.tpp;

import io.caregateway.stubs.fhir.Elements;
import io.caregateway.stubs.person.Address;
import io.caregateway.stubs.person.ContactPerson;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.person.Telecom;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a restricted record leaves out: addresses, telecoms, contacts and the GP. */
final class UkCoreContactData {

  private UkCoreContactData() {}

  static void add(ObjectNode resource, String ods, Person person) {
    List<Telecom> telecoms = person.contactData().telecoms();
    if (!telecoms.isEmpty()) {
      ArrayNode array = resource.putArray("telecom");
      telecoms.forEach(t -> Elements.telecom(array.addObject(), t));
    }
    List<Address> addresses = person.contactData().addresses();
    if (!addresses.isEmpty()) {
      ArrayNode array = resource.putArray("address");
      addresses.forEach(a -> Elements.address(array.addObject(), a));
    }
    List<ContactPerson> contacts = person.contactData().contacts();
    if (!contacts.isEmpty()) {
      ArrayNode array = resource.putArray("contact");
      contacts.forEach(c -> contact(array.addObject(), c));
    }
    ArrayNode doctors = resource.putArray("generalPractitioner");
    doctors
        .addObject()
        .put("reference", "Practitioner/" + ods + "-" + person.registration().gp())
        .put("display", person.registration().gpName());
    UkCorePatient.organisation(doctors.addObject(), ods);
  }

  private static void contact(ObjectNode to, ContactPerson contact) {
    to.putArray("extension")
        .addObject()
        .put("url", UkCorePatient.CORE + "Extension-UKCore-ContactRank")
        .put("valuePositiveInt", contact.rank());
    Elements.coding(
        to.putArray("relationship").addObject(),
        "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
        contact.relationship(),
        contact.relationshipText());
    Elements.name(to.putObject("name"), contact.name());
    Elements.telecom(to.putArray("telecom").addObject(), contact.telecom());
  }
}
