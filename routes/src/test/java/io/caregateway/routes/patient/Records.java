package io.caregateway.routes.patient;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.demographics.Confidentiality;
import io.caregateway.feed.demographics.Death;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.feed.demographics.Registration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records to be taken in. */
final class Records {

  private Records() {}

  /** One of the 999 range. */
  static final NhsNumber NHS_NUMBER = new NhsNumber("9990000018");

  static Demographics plain(String id, String family, String birthDate) {
    return record(id, family, birthDate, true, null, null, Confidentiality.UNRESTRICTED, null);
  }

  static Demographics replaced(String id, String family, String birthDate, String by) {
    return record(id, family, birthDate, false, null, null, Confidentiality.UNRESTRICTED, by);
  }

  static Demographics restricted(String id, String family, String birthDate) {
    return record(id, family, birthDate, true, null, null, Confidentiality.RESTRICTED, null);
  }

  /** The same, of whom no NHS number is told. */
  static Demographics withoutNhsNumber(Demographics one) {
    return new Demographics(
        one.sourceId(),
        one.sourceVersion(),
        one.lastUpdated(),
        one.active(),
        null,
        null,
        one.otherIdentifiers(),
        one.names(),
        one.birthDate(),
        one.gender(),
        one.addresses(),
        one.telecoms(),
        one.languages(),
        null,
        null,
        one.generalPractitioners(),
        null,
        one.registration(),
        one.death(),
        null,
        one.contacts(),
        one.confidentiality(),
        one.replacedBy());
  }

  static Demographics record(
      String id,
      String family,
      String birthDate,
      boolean active,
      @Nullable Registration registration,
      @Nullable Death death,
      Confidentiality confidentiality,
      @Nullable String replacedBy) {
    return new Demographics(
        id,
        "1",
        Instant.parse("2026-01-01T00:00:00Z"),
        active,
        NHS_NUMBER,
        null,
        List.of(),
        List.of(
            new PersonName("official", null, family, List.of("Edith"), List.of(), List.of(), null)),
        birthDate,
        "female",
        List.of(
            new PostalAddress(
                "home",
                null,
                null,
                List.of("1 High Street"),
                null,
                null,
                "LS1 1AA",
                null,
                null,
                List.of())),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        null,
        registration,
        death,
        null,
        List.of(),
        confidentiality,
        replacedBy);
  }
}
