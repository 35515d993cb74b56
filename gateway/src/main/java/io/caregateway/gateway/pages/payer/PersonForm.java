package io.caregateway.gateway.pages.payer;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.payer.TypedPerson;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.feed.demographics.Telecom;
import io.caregateway.gateway.pages.TypedDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is billed only, as typed. */
record PersonForm(UUID token, Map<String, String> fields) {

  static PersonForm fresh() {
    return new PersonForm(UUID.randomUUID(), Map.of());
  }

  static PersonForm of(Account account) {
    Demographics person = account.demographics();
    Map<String, String> fields = new LinkedHashMap<>();
    PersonName name = person.preferredName();
    if (name != null) {
      fields.put("title", String.join(" ", name.prefix()));
      fields.put("given", String.join(" ", name.given()));
      fields.put("family", text(name.family()));
    }
    if (person.birthDate() != null && person.birthDate().length() == 10) {
      LocalDate born = LocalDate.parse(person.birthDate());
      fields.put("birth-date-day", "" + born.getDayOfMonth());
      fields.put("birth-date-month", "" + born.getMonthValue());
      fields.put("birth-date-year", "" + born.getYear());
    }
    for (PostalAddress address : person.addresses()) {
      fields.put("address", String.join("\n", address.lines()));
      fields.put("postcode", text(address.postalCode()));
    }
    for (Telecom telecom : person.telecoms()) {
      fields.put("email".equals(telecom.system()) ? "email" : "telephone", text(telecom.value()));
    }
    return new PersonForm(UUID.randomUUID(), fields);
  }

  /** What stands in a field; empty for nothing. */
  public String at(String field) {
    return fields.getOrDefault(field, "");
  }

  public TypedDate born() {
    return TypedDate.of(at("birth-date-day"), at("birth-date-month"), at("birth-date-year"));
  }

  TypedPerson typed() {
    TypedDate born = born();
    String typed = (born.day() + " " + born.month() + " " + born.year()).strip();
    return new TypedPerson(
        token,
        at("title"),
        at("given"),
        at("family"),
        born.date().map(LocalDate::toString).orElse(typed),
        at("address"),
        at("postcode"),
        at("telephone"),
        at("email"));
  }

  private static String text(@Nullable String held) {
    return Objects.requireNonNullElse(held, "");
  }
}
