package io.caregateway.fhir.ukcore;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.fhir.terms.Systems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/** The NHS number with its verification, and the other identifiers. */
final class Identities {

  private Identities() {}

  /** UK Core allows one NHS number, so those that the patient had before are not served. */
  static List<Identifier> of(Demographics patient) {
    List<Identifier> identifiers = new ArrayList<>();
    if (patient.nhsNumber() != null) {
      Identifier number =
          new Identifier().setSystem(Systems.NHS_NUMBER).setValue(patient.nhsNumber().value());
      verification(patient.verification())
          .map(status -> UkCore.extension("NHSNumberVerificationStatus", UkCore.concept(status)))
          .ifPresent(number::addExtension);
      identifiers.add(number);
    }
    patient.otherIdentifiers().stream()
        .filter(other -> !Systems.NHS_NUMBER.equalsIgnoreCase(other.system()))
        .map(Parties::identifier)
        .forEach(identifiers::add);
    return identifiers;
  }

  /**
   * In the code system that UK Core requires. The codes 01 to 08 are the same in all spellings, and
   * the display is the system's own to give; a Welsh code stays as it is.
   */
  private static Optional<Code> verification(@Nullable Code status) {
    if (status == null || status.code() == null) {
      return Optional.empty();
    }
    if (UkCore.codeSystem("NHSNumberVerificationStatusWales").equals(status.system())) {
      return Optional.of(status);
    }
    return status.code().matches("0[1-8]")
        ? Optional.of(
            new Code(UkCore.codeSystem("NHSNumberVerificationStatusEngland"), status.code(), null))
        : Optional.empty();
  }
}
