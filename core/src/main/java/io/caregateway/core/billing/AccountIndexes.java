package io.caregateway.core.billing;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.SearchTerms;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.safeguards.encryption.BlindIndex;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The blind indexes by which an account is found. */
public final class AccountIndexes {

  private static final String NHS_NUMBER = "core.nhs_number";
  private static final String FAMILY = "core.family";
  private static final String BEGINNING = "core.beginning";
  private static final String POSTCODE = "core.postcode";
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

  /**
   * Of every name, so that a person is found under an earlier one too, of the names' beginnings
   * with the birth date, and of every postcode.
   */
  byte[][] several(OdsCode practice, Demographics person) {
    String born = person.birthDate();
    Stream<byte[]> names =
        person.names().stream()
            .map(PersonName::family)
            .filter(Objects::nonNull)
            .filter(family -> !SearchTerms.family(family).isEmpty())
            .distinct()
            .flatMap(
                family ->
                    Stream.concat(
                        Stream.of(family(practice, family)),
                        beginnings(
                            practice,
                            born == null ? List.of() : SearchTerms.beginnings(family, born))));
    Stream<byte[]> postcodes =
        person.addresses().stream()
            .map(PostalAddress::postalCode)
            .filter(Objects::nonNull)
            .map(SearchTerms::postcode)
            .filter(postcode -> !postcode.isEmpty())
            .distinct()
            .map(postcode -> index.of(practice, POSTCODE, postcode));
    return Stream.concat(names, postcodes).toArray(byte[][]::new);
  }

  /** Of a family name, whole or begun, for a search with a birth date. */
  byte[][] names(OdsCode practice, String typed, String birthDate) {
    return Stream.concat(
            Stream.of(family(practice, typed)),
            beginnings(practice, SearchTerms.beginning(typed, birthDate)))
        .toArray(byte[][]::new);
  }

  byte[][] postcode(OdsCode practice, String postcode) {
    return new byte[][] {index.of(practice, POSTCODE, SearchTerms.postcode(postcode))};
  }

  private byte[] family(OdsCode practice, String family) {
    return index.of(practice, FAMILY, SearchTerms.family(family));
  }

  private Stream<byte[]> beginnings(OdsCode practice, List<String> terms) {
    return terms.stream().map(term -> index.of(practice, BEGINNING, term));
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
