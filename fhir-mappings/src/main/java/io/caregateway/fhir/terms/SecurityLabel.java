package io.caregateway.fhir.terms;

import io.caregateway.feed.demographics.Confidentiality;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a security label. STU3 and R4 spell the system of HL7 v3 Confidentiality differently; a
 * label that names no system is taken at its word, which withholds rather than shows.
 */
public final class SecurityLabel {

  private static final Set<String> SYSTEMS =
      Set.of(
          "http://terminology.hl7.org/CodeSystem/v3-Confidentiality",
          "http://hl7.org/fhir/v3/Confidentiality");

  private SecurityLabel() {}

  /** What one label asks for; UNRESTRICTED when it speaks of something else. */
  public static Confidentiality of(@Nullable String system, @Nullable String code) {
    if ("REDACTED".equals(code)) {
      return Confidentiality.REDACTED;
    }
    if (code == null || (system != null && !SYSTEMS.contains(system))) {
      return Confidentiality.UNRESTRICTED;
    }
    return switch (code) {
      case "R" -> Confidentiality.RESTRICTED;
      case "V" -> Confidentiality.VERY_RESTRICTED;
      default -> Confidentiality.UNRESTRICTED;
    };
  }
}
