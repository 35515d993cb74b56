package io.caregateway.fhir.stu3;

import io.caregateway.feed.demographics.Confidentiality;
import io.caregateway.fhir.terms.SecurityLabel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.hl7.fhir.dstu3.model.InstantType;
import org.hl7.fhir.dstu3.model.Meta;
import org.jspecify.annotations.Nullable;

/** What a resource's meta says. */
final class Labels {

  private Labels() {}

  /** The strictest of the security labels. */
  static Confidentiality confidentiality(Meta meta) {
    return meta.getSecurity().stream()
        .map(label -> SecurityLabel.of(label.getSystem(), label.getCode()))
        .max(Comparator.naturalOrder())
        .orElse(Confidentiality.UNRESTRICTED);
  }

  static @Nullable Instant lastUpdated(Meta meta) {
    InstantType lastUpdated = meta.getLastUpdatedElement();
    if (!lastUpdated.hasValue()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(lastUpdated.getValueAsString()).toInstant();
    } catch (DateTimeException e) {
      // more digits of a second than Java keeps
      return lastUpdated.getValue().toInstant();
    }
  }
}
