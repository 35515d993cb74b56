package io.caregateway.stubs.world;

import io.caregateway.stubs.fhir.Elements;
import io.caregateway.stubs.person.Address;
import io.caregateway.stubs.person.AddressMaker;
import io.caregateway.stubs.person.ContactData;
import io.caregateway.stubs.person.Name;
import io.caregateway.stubs.person.Telecom;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ObjectNode;

/** What reception changes most. */
public enum EditKind {
  ADDRESS,
  PHONE,
  NAME;

  Edit edit(SplittableRandom random) {
    return switch (this) {
      case ADDRESS -> address(AddressMaker.address(random, "home", "2026-02-01", null));
      case PHONE -> phone("07700 900%03d".formatted(random.nextInt(1000)));
      case NAME -> name("Newname-%04d".formatted(random.nextInt(10_000)));
    };
  }

  private static Edit address(Address address) {
    return new Edit(
        person -> {
          ContactData old = person.contactData();
          List<Address> addresses = new ArrayList<>(List.of(address));
          old.addresses().stream().filter(a -> !"home".equals(a.use())).forEach(addresses::add);
          return person.withContactData(new ContactData(addresses, old.telecoms(), old.contacts()));
        },
        json -> Elements.address(json.putArray("address").addObject(), address));
  }

  private static Edit phone(String number) {
    Telecom telecom = new Telecom("phone", number, "mobile", 1);
    return new Edit(
        person -> {
          ContactData old = person.contactData();
          List<Telecom> telecoms = new ArrayList<>(List.of(telecom));
          old.telecoms().stream()
              .filter(t -> !"mobile".equals(t.use()))
              .forEach(
                  t ->
                      telecoms.add(
                          new Telecom(t.system(), t.value(), t.use(), telecoms.size() + 1)));
          return person.withContactData(new ContactData(old.addresses(), telecoms, old.contacts()));
        },
        json -> Elements.telecom(json.putArray("telecom").addObject(), telecom));
  }

  private static Edit name(String family) {
    return new Edit(
        person -> {
          List<Name> names = new ArrayList<>(person.names());
          Name old = names.get(0);
          names.set(0, new Name(old.use(), old.prefix(), old.given(), family, old.end()));
          return person.withNames(names);
        },
        json -> {
          if (json.path("name").path(0) instanceof ObjectNode name) {
            name.put("family", family).remove("text");
          }
        });
  }
}
