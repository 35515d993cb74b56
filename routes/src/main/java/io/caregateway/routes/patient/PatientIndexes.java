package io.caregateway.routes.patient;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.SearchTerms;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.safeguards.encryption.BlindIndex;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

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
    return HexFormat.of().formatHex(of(practice, "family", SearchTerms.family(name)));
  }

  List<String> families(OdsCode practice, List<PersonName> names) {
    return names.stream()
        .map(PersonName::family)
        .filter(Objects::nonNull)
        .filter(name -> !SearchTerms.family(name).isEmpty())
        .map(name -> family(practice, name))
        .distinct()
        .toList();
  }

  private byte[] of(OdsCode practice, String field, String term) {
    return index.of(practice, PLACE + field, term);
  }
}
