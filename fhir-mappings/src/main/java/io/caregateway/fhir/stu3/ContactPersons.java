package io.caregateway.fhir.stu3;

import io.caregateway.feed.demographics.ContactPerson;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.dstu3.model.Patient.ContactComponent;
import org.hl7.fhir.dstu3.model.PositiveIntType;

/** Someone to turn to about the patient. */
final class ContactPersons {

  private ContactPersons() {}

  static List<ContactPerson> of(List<ContactComponent> contacts) {
    return contacts.stream().map(ContactPersons::of).toList();
  }

  private static ContactPerson of(ContactComponent contact) {
    return new ContactPerson(
        Codes.all(contact.getRelationship()),
        contact.hasName() ? PersonNames.of(contact.getName()) : null,
        Telecoms.of(contact.getTelecom()),
        contact.hasAddress() ? Addresses.of(contact.getAddress()) : null,
        contact.getGenderElement().getValueAsString(),
        Parties.of(contact.getOrganization()),
        Spans.of(contact.getPeriod()),
        Extensions.values(contact.getExtension(), "ContactRank", PositiveIntType.class)
            .map(PositiveIntType::getValue)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        Extensions.flag(contact.getExtension(), "CopyCorrespondenceIndicator").orElse(null));
  }
}
