package io.caregateway.core.billing;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.SearchTerms;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.safeguards.encryption.BlindIndex;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The blind indexes by which an account is found. */
public final class AccountIndexes {

  private static final String NHS_NUMBER = "core.nhs_number";
  private static final String FAMILY = "core.family";
  private static final String BIRTH_DATE = "core.birth_date";

  private final BlindIndex index;

  public AccountIndexes(BlindIndex index) {
    this.index = index;
  }

  byte @Nullable [] nhsNumber(OdsCode practice, Demographics person) {
    NhsNumber number = person.nhsNumber();
    return number == null ? null : nhsNumber(practice, number);
  }

  byte[] nhsNumber(OdsCode practice, NhsNumber number) {
    return index.of(practice, NHS_NUMBER, SearchTerms.nhsNumber(number));
  }

  /** Of every name, so that a person is found under an earlier one too. */
  byte[][] families(OdsCode practice, Demographics person) {
    return person.names().stream()
        .map(PersonName::family)
        .filter(Objects::nonNull)
        .map(SearchTerms::family)
        .filter(family -> !family.isEmpty())
        .distinct()
        .map(family -> index.of(practice, FAMILY, family))
        .toArray(byte[][]::new);
  }

  byte[] family(OdsCode practice, String family) {
    return index.of(practice, FAMILY, SearchTerms.family(family));
  }

  byte @Nullable [] birthDate(OdsCode practice, Demographics person) {
    String date = person.birthDate();
    return date == null ? null : index.of(practice, BIRTH_DATE, SearchTerms.birthDate(date));
  }

  /** Of the date, and of its month and year, for records that know no more. */
  byte[][] birthDates(OdsCode practice, String date) {
    List<String> held = SearchTerms.birthDates(date);
    return held.stream().map(term -> index.of(practice, BIRTH_DATE, term)).toArray(byte[][]::new);
  }
}
