package io.caregateway.fhir.reading.tokens;

import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBase;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A value with parts of its own. */
final class Composite extends Part {

  private final Place place;
  private final Shape shape;
  private final Supplier<? extends IBase> type;

  Composite(long bit, Place place, Shape shape, Supplier<? extends IBase> type) {
    super(bit);
    this.place = place;
    this.shape = shape;
    this.type = type;
  }

  @Override
  void read(JsonParser in, IBase element, boolean taken) {
    JsonToken token = in.nextToken();
    if (!place.repeats()) {
      add(in, token, element);
      return;
    }
    Unsure.unless(token == JsonToken.START_ARRAY);
    for (token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
      add(in, token, element);
    }
  }

  private void add(JsonParser in, JsonToken token, IBase element) {
    Unsure.unless(token == JsonToken.START_OBJECT);
    IBase added = type.get();
    place.put().accept(element, added);
    shape.read(in, added);
  }
}
