package io.caregateway.fhir.stu3;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Identifier;
import io.caregateway.fhir.terms.Systems;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The NHS number, how far it is verified, and every other identifier. The code system of the
 * verification status is not looked at: sources use three spellings of it.
 */
record Identities(
    @Nullable NhsNumber nhsNumber, @Nullable Code verification, List<Identifier> others) {

  static Identities of(List<org.hl7.fhir.dstu3.model.Identifier> identifiers) {
    org.hl7.fhir.dstu3.model.Identifier current = currentNhsNumber(identifiers);
    List<Identifier> others =
        identifiers.stream()
            .filter(identifier -> identifier != current)
            .map(Identities::identifier)
            .filter(Objects::nonNull)
            .toList();
    if (current == null) {
      return new Identities(null, null, others);
    }
    NhsNumber number = current.hasValue() ? new NhsNumber(current.getValue()) : null;
    return new Identities(
        number, Extensions.code(current.getExtension(), "NHSNumberVerificationStatus"), others);
  }

  static @Nullable Identifier identifier(org.hl7.fhir.dstu3.model.Identifier identifier) {
    return identifier.hasValue()
        ? new Identifier(
            identifier.getSystem(), identifier.getValue(), Spans.of(identifier.getPeriod()))
        : null;
  }

  /** One in use before an old one, one with a value before one without. */
  private static org.hl7.fhir.dstu3.model.@Nullable Identifier currentNhsNumber(
      List<org.hl7.fhir.dstu3.model.Identifier> identifiers) {
    return identifiers.stream()
        .filter(identifier -> Systems.NHS_NUMBER.equalsIgnoreCase(identifier.getSystem()))
        .min(Comparator.comparing(Identities::isOld).thenComparing(found -> !found.hasValue()))
        .orElse(null);
  }

  private static boolean isOld(org.hl7.fhir.dstu3.model.Identifier identifier) {
    return "old".equals(identifier.getUseElement().getValueAsString());
  }
}
