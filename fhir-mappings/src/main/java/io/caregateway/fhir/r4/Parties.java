package io.caregateway.fhir.r4;

import io.caregateway.feed.demographics.Identifier;
import io.caregateway.feed.demographics.Party;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Whom a record points at: by literal reference, by identifier, or in words. */
final class Parties {

  private Parties() {}

  static @Nullable Party of(Reference reference) {
    String literal = reference.getReference();
    Identifier identifier = Identities.identifier(reference.getIdentifier());
    if (literal == null && identifier == null && reference.getDisplay() == null) {
      return null;
    }
    return new Party(type(reference), literal, identifier, reference.getDisplay());
  }

  static List<Party> of(List<Reference> references) {
    return references.stream().map(Parties::of).filter(Objects::nonNull).toList();
  }

  private static @Nullable String type(Reference reference) {
    if (reference.getType() != null) {
      return reference.getType();
    }
    return reference.getReference() != null
        ? reference.getReferenceElement().getResourceType()
        : null;
  }
}
