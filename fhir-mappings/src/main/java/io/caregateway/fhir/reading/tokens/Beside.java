package io.caregateway.fhir.reading.tokens;

import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The extensions of a primitive, under its name with an underscore (FHIR, JSON Representation of
 * Resources, 2.6.2.3): right after its value, or in place of one.
 */
final class Beside extends Part {

  private final Primitive primitive;
  private final Shape extensionsAlone;

  Beside(Primitive primitive, Shape extensionsAlone) {
    super(primitive.bit);
    this.primitive = primitive;
    this.extensionsAlone = extensionsAlone;
  }

  @Override
  boolean completes(@Nullable Part before) {
    return before == primitive;
  }

  @Override
  void read(JsonParser in, IBase element, boolean taken) {
    JsonToken token = in.nextToken();
    if (primitive.place().repeats()) {
      Unsure.unless(taken && token == JsonToken.START_ARRAY);
      list(in, primitive.place().values().apply(element));
    } else {
      Unsure.unless(token == JsonToken.START_OBJECT);
      extensionsAlone.read(
          in, taken ? primitive.place().values().apply(element).get(0) : primitive.addTo(element));
    }
  }

  private void list(JsonParser in, List<? extends IBase> values) {
    int at = 0;
    for (JsonToken t = in.nextToken(); t != JsonToken.END_ARRAY; t = in.nextToken()) {
      Unsure.unless(at < values.size());
      if (t != JsonToken.VALUE_NULL) {
        Unsure.unless(t == JsonToken.START_OBJECT);
        extensionsAlone.read(in, values.get(at));
      }
      at++;
    }
  }
}
