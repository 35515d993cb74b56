package io.caregateway.fhir.ukcore;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.demographics.Identifier;
import io.caregateway.feed.demographics.Party;
import io.caregateway.fhir.terms.Systems;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * References by identifier and name. A literal reference of the clinical system leads nowhere at
 * the gateway, so it is not served.
 */
final class Parties {

  private Parties() {}

  static Optional<Reference> reference(@Nullable Party party) {
    if (party == null || (party.identifier() == null && party.display() == null)) {
      return Optional.empty();
    }
    Reference reference = new Reference().setType(party.type()).setDisplay(party.display());
    if (party.identifier() != null) {
      reference.setIdentifier(identifier(party.identifier()));
    }
    return Optional.of(reference);
  }

  static Reference practice(OdsCode practice) {
    return new Reference()
        .setType("Organization")
        .setIdentifier(identifier(new Identifier(Systems.ODS_CODE, practice.value())));
  }

  static org.hl7.fhir.r4.model.Identifier identifier(Identifier identifier) {
    return new org.hl7.fhir.r4.model.Identifier()
        .setSystem(identifier.system())
        .setValue(identifier.value())
        .setPeriod(UkCore.period(identifier.period()));
  }
}
