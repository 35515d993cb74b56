package io.caregateway.routes.patient;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.SearchTerms;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.safeguards.encryption.BlindIndex;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The keyed hashes by which a practice's patients are known again and found. */
public final class PatientIndexes {

  private static final String PLACE = "gateway.patient.";

  private final BlindIndex index;

  public PatientIndexes(BlindIndex index) {
    this.index = index;
  }

  /** Of a record's id at the clinical system. */
  public SourceKey source(OdsCode practice, String sourceId) {
    return SourceKey.of(index.of(practice, PLACE + "source", sourceId));
  }

  /** Of the bytes that a record came as. */
  public byte[] bytes(OdsCode practice, byte[] source) {
    return index.fingerprint(practice, PLACE + "bytes", source);
  }

  /** Of what a record says: another source version of the same is the same. */
  byte[] content(OdsCode practice, Demographics demographics) {
    Demographics unversioned = demographics.from(demographics.sourceId(), null, null);
    return index.fingerprint(practice, PLACE + "content", FeedJson.write(unversioned));
  }

  byte[] nhsNumber(OdsCode practice, NhsNumber number) {
    return of(practice, "nhs-number", SearchTerms.nhsNumber(number));
  }

  byte[] birthDate(OdsCode practice, String date) {
    return of(practice, "birth-date", SearchTerms.birthDate(date));
  }

  /** Of the date itself, and of its month and year for records that know no more. */
  List<byte[]> birthDates(OdsCode practice, String date) {
    return SearchTerms.birthDates(date).stream()
        .map(form -> of(practice, "birth-date", form))
        .toList();
  }

  String family(OdsCode practice, String name) {
    return hex(practice, "family", SearchTerms.family(name));
  }

  /** Of the beginning of a name together with a birth date, for each of the date's forms. */
  List<byte[]> beginning(OdsCode practice, String typed, String birthDate) {
    return SearchTerms.beginning(typed, birthDate).stream()
        .map(term -> of(practice, "beginning", term))
        .toList();
  }

  String postcode(OdsCode practice, String postcode) {
    return hex(practice, "postcode", SearchTerms.postcode(postcode));
  }

  /** The names and postcodes that somebody is found by; they may have several. */
  List<String> several(OdsCode practice, Demographics person) {
    Stream<String> names = families(person).map(name -> family(practice, name));
    Stream<String> postcodes =
        person.addresses().stream()
            .map(PostalAddress::postalCode)
            .filter(Objects::nonNull)
            .filter(postcode -> !SearchTerms.postcode(postcode).isEmpty())
            .map(postcode -> postcode(practice, postcode));
    return Stream.concat(names, postcodes).distinct().toList();
  }

  /**
   * The beginnings of somebody's names together with their birth date. Whoever looks for one has
   * the birth date too, so that half of the hash is enough.
   */
  List<Long> beginnings(OdsCode practice, Demographics person) {
    String born = person.birthDate();
    return born == null
        ? List.of()
        : families(person)
            .flatMap(name -> SearchTerms.beginnings(name, born).stream())
            .distinct()
            .map(term -> half(of(practice, "beginning", term)))
            .toList();
  }

  private static Stream<String> families(Demographics person) {
    return person.names().stream()
        .map(PersonName::family)
        .filter(Objects::nonNull)
        .filter(name -> !SearchTerms.family(name).isEmpty())
        .distinct();
  }

  static long half(byte[] hash) {
    return ByteBuffer.wrap(hash).getLong();
  }

  private String hex(OdsCode practice, String field, String term) {
    return hex(of(practice, field, term));
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private byte[] of(OdsCode practice, String field, String term) {
    return index.of(practice, PLACE + field, term);
  }
}
