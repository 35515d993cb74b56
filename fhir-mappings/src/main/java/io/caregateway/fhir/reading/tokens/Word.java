package io.caregateway.fhir.reading.tokens;

import java.util.function.BiConsumer;
import org.hl7.fhir.instance.model.api.IBase;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A string that is no element: the url of an extension, the type of a resource, an XHTML text. */
final class Word extends Part {

  private final BiConsumer<IBase, String> taker;

  Word(long bit, BiConsumer<IBase, String> taker) {
    super(bit);
    this.taker = taker;
  }

  @Override
  void read(JsonParser in, IBase element, boolean taken) {
    Unsure.unless(in.nextToken() == JsonToken.VALUE_STRING);
    String text = in.getString();
    Unsure.unless(!text.isBlank());
    taker.accept(element, text);
  }
}
