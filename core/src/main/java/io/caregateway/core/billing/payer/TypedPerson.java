package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.TypedText;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.feed.demographics.Confidentiality;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.feed.demographics.Telecom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is billed only, as somebody typed it.
 *
 * @param token names the form: sent twice, it makes one account
 * @param title as {@code Mrs}; may be empty
 * @param birthDate as {@code 27/3/1962}; may be empty where there is a postcode
 * @param address one line each, without the postcode
 */
public record TypedPerson(
    UUID token,
    String title,
    String given,
    String family,
    String birthDate,
    String address,
    String postcode,
    String telephone,
    String email) {

  private static final int SHORT = 80;
  private static final int EARLIEST = 1890;

  /**
   * @param problems to which what is wrong is added; then the person is of no use
   */
  Demographics read(LocalDate today, List<Problem> problems) {
    String last = TypedText.read("family", family, SHORT, problems);
    if (last.isEmpty()) {
      problems.add(new Problem("family", "Enter the family name."));
    }
    List<String> first = words(TypedText.read("given", given, SHORT, problems));
    List<String> prefix = words(TypedText.read("title", title, SHORT, problems));
    if (birthDate.isBlank() && postcode.isBlank()) {
      problems.add(
          new Problem(
              "postcode",
              "Enter the postcode or the date of birth, by which the account is found again."));
    }
    List<PostalAddress> addresses = addresses(problems);
    List<Telecom> telecoms = new ArrayList<>();
    add(telecoms, "phone", TypedText.read("telephone", telephone, SHORT, problems));
    add(telecoms, "email", TypedPayer.email(email, problems));
    return new Demographics(
        null,
        null,
        null,
        true,
        null,
        null,
        List.of(),
        List.of(new PersonName("official", null, last, first, prefix, List.of(), null)),
        born(today, problems),
        null,
        addresses,
        telecoms,
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        Confidentiality.UNRESTRICTED,
        null);
  }

  private @Nullable String born(LocalDate today, List<Problem> problems) {
    if (birthDate.isBlank()) {
      return null;
    }
    LocalDate date = TypedValues.date(birthDate);
    if (date == null || date.isAfter(today) || date.getYear() < EARLIEST) {
      problems.add(new Problem("birth-date", "Enter the date of birth, as 27/3/1962."));
      return null;
    }
    return date.toString();
  }

  private List<PostalAddress> addresses(List<Problem> problems) {
    List<String> lines = TypedPayer.address(address, problems);
    String code = TypedText.read("postcode", postcode, SHORT, problems);
    return lines.isEmpty() && code.isEmpty()
        ? List.of()
        : List.of(
            new PostalAddress(
                "home",
                "both",
                null,
                lines,
                null,
                null,
                code.isEmpty() ? null : code,
                null,
                null,
                List.of()));
  }

  private static void add(List<Telecom> telecoms, String system, String value) {
    if (!value.isEmpty()) {
      telecoms.add(new Telecom(system, null, value, null, null, null));
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
