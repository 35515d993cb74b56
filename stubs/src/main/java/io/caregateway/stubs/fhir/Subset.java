package io.caregateway.stubs.fhir;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code _elements} leaves of a resource: the mandatory parts, those asked for, and the tag.
 */
final class Subset {

  private static final Set<String> ALWAYS = Set.of("resourceType", "id", "meta");

  private Subset() {}

  static ObjectNode of(String resource, Set<String> elements) {
    ObjectNode subset = (ObjectNode) Json.read(resource);
    subset.propertyNames().removeIf(name -> !ALWAYS.contains(name) && !elements.contains(name));
    subset
        .withObject("meta")
        .withArray("tag")
        .addObject()
        .put("system", "http://hl7.org/fhir/v3/ObservationValue")
        .put("code", "SUBSETTED");
    return subset;
  }
}
