package io.caregateway.stubs.person;

import static io.caregateway.stubs.person.WordLists.pick;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Where and how a patient is reached. Telephone numbers are of the ranges that Ofcom keeps free for
 * drama, e-mail addresses of the example domains.
 */
record ContactDataMaker(SplittableRandom random, Set<Trait> traits, LocalDate born) {

  ContactData contactData() {
    return new ContactData(addresses(), telecoms(), contacts());
  }

  private List<Address> addresses() {
    if (traits.contains(Trait.NO_FIXED_ABODE)) {
      return List.of(
          new Address("home", List.of("No fixed abode"), null, null, "ZZ99 3VZ", null, null));
    }
    LocalDate moved = PersonGenerator.TODAY.minusDays(random.nextInt(30, 6_000));
    LocalDate since = moved.isBefore(born) ? born : moved;
    List<Address> addresses = new ArrayList<>();
    addresses.add(AddressMaker.address(random, "home", since.toString(), null));
    if (traits.contains(Trait.TEMPORARY_ADDRESS)) {
      addresses.add(AddressMaker.address(random, "temp", "2025-12-01", "2026-06-30"));
    }
    if (traits.contains(Trait.FORMER_ADDRESS)) {
      addresses.add(AddressMaker.address(random, "old", born.toString(), since.toString()));
    }
    return addresses;
  }

  private List<Telecom> telecoms() {
    List<Telecom> telecoms = new ArrayList<>();
    if (random.nextInt(100) < 82) {
      telecoms.add(mobile(1));
    }
    if (random.nextInt(100) < 55) {
      add(telecoms, "phone", "0113 496 0%03d".formatted(random.nextInt(1000)), "home");
    }
    if (random.nextInt(100) < 8) {
      add(telecoms, "phone", "020 7946 0%03d".formatted(random.nextInt(1000)), "work");
    }
    if (random.nextInt(100) < 60) {
      String box = "p%d".formatted(random.nextInt(10_000_000));
      add(telecoms, "email", box + "@example.org", "home");
    }
    return telecoms;
  }

  private static void add(List<Telecom> telecoms, String system, String value, String use) {
    telecoms.add(new Telecom(system, value, use, telecoms.size() + 1));
  }

  private Telecom mobile(int rank) {
    return new Telecom("phone", "07700 900%03d".formatted(random.nextInt(1000)), "mobile", rank);
  }

  private List<ContactPerson> contacts() {
    if (!traits.contains(Trait.CONTACT_PERSON)) {
      return List.of();
    }
    List<ContactPerson> contacts = new ArrayList<>();
    contacts.add(contact("MTH", "mother", "Mrs", WordLists.GIVEN_FEMALE, 1));
    if (random.nextInt(100) < 30) {
      contacts.add(contact("BRO", "brother", "Mr", WordLists.GIVEN_MALE, 2));
    }
    return contacts;
  }

  private ContactPerson contact(
      String code, String display, String prefix, List<String> given, int rank) {
    Name name =
        new Name(
            "official",
            prefix,
            List.of(pick(given, random)),
            pick(WordLists.FAMILIES, random),
            null);
    return new ContactPerson(code, display, name, mobile(1), rank);
  }
}
