package io.caregateway.gateway.pages;

import io.caregateway.stubs.person.Address;
import io.caregateway.stubs.person.Name;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.person.Telecom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By what a patient could be told. */
record Identity(Person person, String account) {

  private static final String[] DAYS = {
    "yyyy-MM-dd",
    "yyyyMMdd",
    "dd/MM/yyyy",
    "d/M/yyyy",
    "dd.MM.yyyy",
    "ddMMyyyy",
    "d MMMM yyyy",
    "dd MMM yyyy",
    "dd-MMM-yyyy"
  };

  /** What of it is found there as a word of its own, in whatever case. */
  Stream<String> foundIn(String text) {
    return words().filter(word -> contains(text, word));
  }

  private Stream<String> words() {
    String number = Objects.requireNonNull(person.nhsNumber()).value();
    String spaced =
        number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
    return Stream.of(
            Stream.of(number, spaced, spaced.replace(' ', '-')),
            Stream.of(account, account.replace("-", ""), person.localNumber()),
            person.names().stream().flatMap(Identity::of),
            days(LocalDate.parse(person.birthDate())),
            person.contactData().addresses().stream().flatMap(Identity::of),
            person.contactData().telecoms().stream().map(Telecom::value))
        .flatMap(words -> words);
  }

  private static Stream<String> of(Name name) {
    return Stream.concat(name.given().stream(), Stream.of(name.family()));
  }

  private static Stream<String> days(LocalDate day) {
    return Stream.of(DAYS).map(form -> DateTimeFormatter.ofPattern(form, Locale.UK).format(day));
  }

  private static Stream<String> of(Address address) {
    String postcode = address.postalCode();
    return Stream.concat(address.lines().stream(), Stream.of(postcode, postcode.replace(" ", "")));
  }

  private static boolean contains(String text, String word) {
    return Pattern.compile(
            "(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .find();
  }
}
