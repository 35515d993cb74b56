package io.caregateway.fhir.r4;

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

  private static final String VERIFICATION = "NHSNumberVerificationStatus";

  static Identities of(List<org.hl7.fhir.r4.model.Identifier> identifiers) {
    org.hl7.fhir.r4.model.Identifier current = currentNhsNumber(identifiers);
    List<Identifier> others =
        identifiers.stream()
            .filter(identifier -> identifier != current)
            .map(Identities::identifier)
            .filter(Objects::nonNull)
            .toList();
    if (current == null) {
      return new Identities(null, null, others);
    }
    NhsNumber number = current.getValue() != null ? new NhsNumber(current.getValue()) : null;
    return new Identities(number, Extensions.code(current.getExtension(), VERIFICATION), others);
  }

  static @Nullable Identifier identifier(org.hl7.fhir.r4.model.Identifier identifier) {
    return identifier.getValue() != null
        ? new Identifier(
            identifier.getSystem(), identifier.getValue(), Spans.of(identifier.getPeriod()))
        : null;
  }

  /** One in use before an old one, one with a value before one without. */
  private static org.hl7.fhir.r4.model.@Nullable Identifier currentNhsNumber(
      List<org.hl7.fhir.r4.model.Identifier> identifiers) {
    return identifiers.stream()
        .filter(Identities::isNhsNumber)
        .min(
            Comparator.comparing(Identities::isOld)
                .thenComparing(found -> found.getValue() == null))
        .orElse(null);
  }

  /** Only an NHS number is verified so, whether its system is named or not. */
  private static boolean isNhsNumber(org.hl7.fhir.r4.model.Identifier identifier) {
    return identifier.getSystem() != null
        ? Systems.NHS_NUMBER.equalsIgnoreCase(identifier.getSystem())
        : !Extensions.named(identifier.getExtension(), VERIFICATION).isEmpty();
  }

  private static boolean isOld(org.hl7.fhir.r4.model.Identifier identifier) {
    return "old".equals(identifier.getUseElement().getValueAsString());
  }
}
