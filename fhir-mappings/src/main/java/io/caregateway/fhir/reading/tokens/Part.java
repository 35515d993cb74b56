package io.caregateway.fhir.reading.tokens;

import org.hl7.fhir.instance.model.api.IBase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What may stand under one name of a JSON object. */
abstract class Part {

  /** One bit of its own in the element, shared by the types of a choice. */
  final long bit;

  Part(long bit) {
    this.bit = bit;
  }

  /** Whether it may come where its place is taken, right after the part that took it. */
  boolean completes(@Nullable Part before) {
    return false;
  }

  /**
   * Reads into the element.
   *
   * @param in stands at the name, and at the end of the value afterwards
   * @param taken whether its place in the element is taken
   */
  abstract void read(JsonParser in, IBase element, boolean taken);
}
