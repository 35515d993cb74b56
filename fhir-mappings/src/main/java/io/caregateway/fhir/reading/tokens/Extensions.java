package io.caregateway.fhir.reading.tokens;

import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The extensions of an element. */
final class Extensions extends Part {

  private final Shape shape;

  Extensions(long bit, Shape shape) {
    super(bit);
    this.shape = shape;
  }

  @Override
  void read(JsonParser in, IBase element, boolean taken) {
    IBaseHasExtensions extended = (IBaseHasExtensions) element;
    Unsure.unless(in.nextToken() == JsonToken.START_ARRAY);
    for (JsonToken t = in.nextToken(); t != JsonToken.END_ARRAY; t = in.nextToken()) {
      Unsure.unless(t == JsonToken.START_OBJECT);
      shape.read(in, extended.addExtension());
    }
  }
}
