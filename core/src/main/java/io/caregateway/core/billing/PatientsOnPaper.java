package io.caregateway.core.billing;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tells who a patient is. Every call belongs in a transaction of the practice. */
public final class PatientsOnPaper {

  /** Shorter parts of names, as initials, are in any text. */
  private static final int SHORTEST = 3;

  private static final Pattern PERSON_NUMBER = Pattern.compile("[0-9]+");

  private final AccountRows rows;
  private final PatientAccounts accounts;

  PatientsOnPaper(AccountRows rows, PatientAccounts accounts) {
    this.rows = rows;
    this.accounts = accounts;
  }

  /**
   * A patient of whom a paper is.
   *
   * @param birthDate {@code 1970}, {@code 1970-09} or {@code 1970-09-11}; null when none is held
   * @param marks the words of their names and their NHS number, in small letters
   */
  public record Person(@Nullable String birthDate, Set<String> marks) {

    public Person {
      marks = Set.copyOf(marks);
    }

    /** Whether a text tells who it is. Words that begin small, as "may" or "hope", are no names. */
    public boolean isNamedIn(String text) {
      String joined = text.replaceAll("(?<=[0-9])[^\\p{L}\\p{N}]{1,3}(?=[0-9])", "");
      return marks.stream().filter(PERSON_NUMBER.asMatchPredicate()).anyMatch(joined::contains)
          || isNamed(text);
    }

    private boolean isNamed(String text) {
      return Stream.of(text.split("[^\\p{L}\\p{N}]+", -1))
          .filter(word -> !word.isEmpty() && !Character.isLowerCase(word.charAt(0)))
          .anyMatch(word -> marks.contains(word.toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * @param patient or one that was merged into them
   * @return empty when this practice has no such patient
   */
  public Optional<Person> find(OdsCode practice, PatientId patient) {
    return accounts
        .find(practice, patient)
        .flatMap(account -> rows.find(practice, account.id()))
        .map(row -> new Person(row.demographics().birthDate(), marks(row.demographics())));
  }

  private static Set<String> marks(Demographics person) {
    Stream<String> names =
        person.names().stream()
            .flatMap(
                name -> Stream.concat(name.given().stream(), Stream.of(name.family(), name.text())))
            .filter(Objects::nonNull)
            .flatMap(name -> Stream.of(name.split("[^\\p{L}]+", -1)))
            .filter(word -> word.length() >= SHORTEST);
    NhsNumber number = person.nhsNumber();
    return Stream.concat(names, number == null ? Stream.of() : Stream.of(number.value()))
        .map(mark -> mark.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
