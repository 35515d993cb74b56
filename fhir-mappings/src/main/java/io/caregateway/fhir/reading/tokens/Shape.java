package io.caregateway.fhir.reading.tokens;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The parts that one kind of element has, by their JSON names. */
final class Shape {

  private final Map<String, Part> parts = new HashMap<>();
  private long taken;
  private long needed;
  private long rivals;

  /** A bit that no part has yet; 0 when there are no more. */
  long freeBit() {
    long bit = Long.lowestOneBit(~taken);
    taken |= bit;
    return bit;
  }

  void add(String name, Part part) {
    parts.put(name, part);
  }

  /** A part without which the element is not plain. */
  void need(String name, Part part) {
    add(name, part);
    needed |= part.bit;
  }

  /** Parts that may not stand together. */
  void rivals(long bits) {
    rivals = bits;
  }

  /**
   * Reads an object into an element.
   *
   * @param in stands at the object's start, and at its end afterwards
   * @throws Unsure at whatever is not plain; a name that comes twice is not
   */
  void read(JsonParser in, IBase element) {
    long seen = 0;
    @Nullable Part before = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      Part part = parts.get(name);
      if (part == null) {
        throw new Unsure();
      }
      boolean again = (seen & part.bit) != 0;
      Unsure.unless(!again || part.completes(before));
      seen |= part.bit;
      part.read(in, element, again);
      before = part;
    }
    Unsure.unless(in.currentToken() == JsonToken.END_OBJECT);
    Unsure.unless((seen & needed) == needed && (rivals == 0 || (seen & rivals) != rivals));
  }
}
