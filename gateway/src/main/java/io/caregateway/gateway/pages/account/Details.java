package io.caregateway.gateway.pages.account;

import io.caregateway.core.billing.Account;
import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Death;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.Party;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.feed.demographics.Registration;
import io.caregateway.gateway.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is held of a person, in the order that staff ask for it; what is not held is left out. */
@Component
final class Details {

  private static final String WITHHELD = "Withheld: this record is restricted";

  private final Words words;

  Details(Words words) {
    this.words = words;
  }

  List<Detail> of(Account account) {
    Demographics person = account.demographics();
    List<Detail> details = new ArrayList<>();
    details.add(new Detail("NHS number", nhsNumber(person)));
    details.add(Detail.of("Date of birth", words.partialDate(person.birthDate())));
    Death death = person.death();
    if (death != null && death.holds()) {
      details.add(Detail.of("Died", death.date() == null ? "Date not held" : died(death.date())));
    }
    if (person.gender() != null) {
      details.add(Detail.of("Gender", capitalised(person.gender())));
    }
    add(details, "Other names", otherNames(person));
    reaching(account, details);
    add(details, "Language", person.languages().stream().map(l -> inWords(l.codes())).toList());
    if (person.interpreterRequired() != null) {
      details.add(Detail.of("Interpreter", person.interpreterRequired() ? "Needed" : "Not needed"));
    }
    registration(person, details);
    return details;
  }

  private static void reaching(Account account, List<Detail> details) {
    Demographics person = account.demographics();
    if (account.restricted()) {
      details.add(Detail.of("Address", WITHHELD));
      details.add(Detail.of("Phone and email", WITHHELD));
      return;
    }
    add(details, "Address", person.addresses().stream().map(ContactWords::of).toList());
    add(details, "Phone and email", person.telecoms().stream().map(ContactWords::of).toList());
    add(details, "Contacts", person.contacts().stream().map(ContactWords::of).toList());
  }

  private static void registration(Demographics person, List<Detail> details) {
    add(details, "GP", person.generalPractitioners().stream().map(Details::inWords).toList());
    Registration registration = person.registration();
    if (registration != null && registration.branch() != null) {
      add(details, "Branch", List.of(inWords(registration.branch())));
    }
    if (registration != null && registration.type() != null) {
      add(details, "Registration", List.of(inWords(List.of(registration.type()))));
    }
    if (person.chargingCategory() != null) {
      add(details, "Charging category", List.of(inWords(List.of(person.chargingCategory()))));
    }
  }

  private List<String> nhsNumber(Demographics person) {
    Code verification = person.verification();
    return verification == null || verification.display() == null
        ? List.of(words.nhsNumber(person.nhsNumber()))
        : List.of(words.nhsNumber(person.nhsNumber()), verification.display());
  }

  private String died(String date) {
    return words.partialDate(date.substring(0, Math.min(10, date.length())));
  }

  private static List<String> otherNames(Demographics person) {
    PersonName shown = person.preferredName();
    return person.names().stream()
        .filter(name -> !name.equals(shown))
        .map(ContactWords::of)
        .toList();
  }

  private static void add(List<Detail> details, String label, List<String> values) {
    List<String> held = values.stream().filter(value -> !value.isBlank()).distinct().toList();
    if (!held.isEmpty()) {
      details.add(new Detail(label, held));
    }
  }

  private static String inWords(List<Code> codes) {
    return codes.stream()
        .flatMap(code -> Stream.of(code.display(), code.code()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String inWords(@Nullable Party party) {
    if (party == null) {
      return "";
    }
    if (party.display() != null) {
      return party.display();
    }
    return party.identifier() == null ? "" : party.identifier().value();
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
