package io.caregateway.stubs.person;

import java.util.List;

/** What is withheld when a record is restricted: where and how to reach the patient, and whom. */
public record ContactData(
    List<Address> addresses, List<Telecom> telecoms, List<ContactPerson> contacts) {

  public static final ContactData NONE = new ContactData(List.of(), List.of(), List.of());

  public ContactData {
    addresses = List.copyOf(addresses);
    telecoms = List.copyOf(telecoms);
    contacts = List.copyOf(contacts);
  }
}
