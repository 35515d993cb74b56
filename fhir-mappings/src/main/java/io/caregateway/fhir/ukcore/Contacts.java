package io.caregateway.fhir.ukcore;

import io.caregateway.feed.demographics.AddressKey;
import io.caregateway.feed.demographics.ContactPerson;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.feed.demographics.Telecom;
import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient.ContactComponent;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;

/** Names, addresses and telecoms, the patient's and those of contact persons. */
final class Contacts {

  private Contacts() {}

  static HumanName name(PersonName name) {
    HumanName written = new HumanName();
    written.getUseElement().setValueAsString(name.use());
    written.setText(name.text()).setFamily(name.family());
    name.given().forEach(written::addGiven);
    name.prefix().forEach(written::addPrefix);
    name.suffix().forEach(written::addSuffix);
    written.setPeriod(UkCore.period(name.period()));
    return written;
  }

  static Address address(PostalAddress address) {
    Address written = new Address();
    written.getUseElement().setValueAsString(address.use());
    written.getTypeElement().setValueAsString(address.type());
    written.setText(address.text()).setCity(address.city()).setDistrict(address.district());
    written.setPostalCode(address.postalCode()).setCountry(address.country());
    address.lines().forEach(written::addLine);
    written.setPeriod(UkCore.period(address.period()));
    address.keys().stream()
        .filter(key -> key.type() != null)
        .map(Contacts::key)
        .forEach(written::addExtension);
    return written;
  }

  private static Extension key(AddressKey key) {
    Extension written = new Extension(UkCore.url("AddressKey"));
    if (key.type() != null) {
      written.addExtension(new Extension("type", UkCore.concept(key.type())));
    }
    written.addExtension(new Extension("value", new StringType(key.value())));
    return written;
  }

  static ContactPoint telecom(Telecom telecom) {
    ContactPoint written = new ContactPoint();
    // FHIR's invariant cpt-2: a value needs a system
    boolean unnamed = telecom.system() == null && telecom.value() != null;
    written.getSystemElement().setValueAsString(unnamed ? "other" : telecom.system());
    if (telecom.otherSystem() != null) {
      written
          .getSystemElement()
          .addExtension(
              UkCore.extension("OtherContactSystem", UkCore.concept(telecom.otherSystem())));
    }
    written.setValue(telecom.value());
    written.getUseElement().setValueAsString(telecom.use());
    if (telecom.rank() != null) {
      written.setRank(telecom.rank());
    }
    written.setPeriod(UkCore.period(telecom.period()));
    return written;
  }

  /** FHIR's invariant pat-1: a contact has a name, a telecom, an address or an organisation. */
  static List<ContactComponent> persons(List<ContactPerson> persons) {
    return persons.stream()
        .map(Contacts::person)
        .filter(
            person ->
                person.hasName()
                    || person.hasTelecom()
                    || person.hasAddress()
                    || person.hasOrganization())
        .toList();
  }

  private static ContactComponent person(ContactPerson person) {
    ContactComponent written = new ContactComponent();
    if (!person.relationships().isEmpty()) {
      written.addRelationship(UkCore.concept(person.relationships()));
    }
    if (person.name() != null) {
      written.setName(name(person.name()));
    }
    person.telecoms().stream().map(Contacts::telecom).forEach(written::addTelecom);
    if (person.address() != null) {
      written.setAddress(address(person.address()));
    }
    written.getGenderElement().setValueAsString(person.gender());
    Parties.reference(person.organization()).ifPresent(written::setOrganization);
    written.setPeriod(UkCore.period(person.period()));
    if (person.rank() != null) {
      written.addExtension(UkCore.extension("ContactRank", new PositiveIntType(person.rank())));
    }
    if (person.copyCorrespondence() != null) {
      written.addExtension(
          UkCore.extension(
              "CopyCorrespondenceIndicator", new BooleanType(person.copyCorrespondence())));
    }
    return written;
  }
}
