package io.caregateway.fhir.reading.tokens;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A primitive value. HAPI's own types say whether it is allowed. */
final class Primitive extends Part {

  /** The JSON type of a primitive (FHIR, JSON Representation of Resources, 2.6.2.1). */
  enum Form {
    STRING,
    BOOLEAN,
    INTEGER,
    DECIMAL;

    static Form of(String type) {
      return switch (type) {
        case "boolean" -> BOOLEAN;
        case "integer", "positiveInt", "unsignedInt" -> INTEGER;
        case "decimal" -> DECIMAL;
        default -> STRING;
      };
    }
  }

  /** More digits than any number of a patient's has. */
  private static final int MAX_DIGITS = 18;

  private final Form form;
  private final Place place;
  private final Supplier<? extends IPrimitiveType<?>> type;

  Primitive(long bit, Form form, Place place, Supplier<? extends IPrimitiveType<?>> type) {
    super(bit);
    this.form = form;
    this.place = place;
    this.type = type;
  }

  Place place() {
    return place;
  }

  /** One more of its kind in the element, without a value yet. */
  IPrimitiveType<?> addTo(IBase element) {
    IPrimitiveType<?> added = type.get();
    place.put().accept(element, added);
    return added;
  }

  @Override
  void read(JsonParser in, IBase element, boolean taken) {
    JsonToken token = in.nextToken();
    if (!place.repeats()) {
      addTo(element).setValueAsString(text(in, token));
      return;
    }
    Unsure.unless(token == JsonToken.START_ARRAY);
    for (token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
      addTo(element).setValueAsString(text(in, token));
    }
  }

  private String text(JsonParser in, JsonToken token) {
    String text = in.getString();
    boolean plain =
        switch (form) {
          case STRING -> token == JsonToken.VALUE_STRING && !text.isEmpty();
          case BOOLEAN -> token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
          case INTEGER -> token == JsonToken.VALUE_NUMBER_INT && isShort(text);
          case DECIMAL -> token.isNumeric() && isShort(text);
        };
    Unsure.unless(plain);
    return form == Form.DECIMAL ? new BigDecimal(text).toPlainString() : text;
  }

  /** Without an exponent, too, and not negative where that could be a negative nothing. */
  private static boolean isShort(String number) {
    return number.length() <= MAX_DIGITS
        && number.indexOf('e') < 0
        && number.indexOf('E') < 0
        && !number.startsWith("-0");
  }
}
