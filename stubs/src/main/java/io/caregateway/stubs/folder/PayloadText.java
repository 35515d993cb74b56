package io.caregateway.stubs.folder;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Small changes to the text of a JSON object that leave the rest of it alone. */
final class PayloadText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private PayloadText() {}

  /**
   * Puts members in front of the others.
   *
   * @param members as JSON, without a comma at the end
   */
  static String with(String json, String members) {
    return insert(json, json.indexOf('{'), members);
  }

  /** The same within the object's {@code meta}, which must be an object. */
  static String withinMeta(String json, String members) {
    return insert(json, span(json, "meta")[1], members);
  }

  /** Takes a member of the object out, whose value is no object or array. */
  static String without(String json, String name) {
    int[] span = span(json, name);
    int end = json.indexOf(',', span[2]);
    int close = json.indexOf('}', span[2]);
    return json.substring(0, span[0]) + json.substring(end >= 0 && end < close ? end + 1 : close);
  }

  private static String insert(String json, int brace, String members) {
    String rest = json.substring(brace + 1);
    String comma = rest.stripLeading().startsWith("}") ? "" : ",";
    return json.substring(0, brace + 1) + members + comma + rest;
  }

  /** Where a member's name starts, where its value starts, and where a plain value ends. */
  private static int[] span(String json, String name) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (depth == 1
            && token == JsonToken.PROPERTY_NAME
            && name.equals(parser.currentName())) {
          int start = (int) parser.currentTokenLocation().getCharOffset();
          parser.nextToken();
          parser.getString();
          int value = (int) parser.currentTokenLocation().getCharOffset();
          return new int[] {start, value, (int) parser.currentLocation().getCharOffset()};
        }
      }
    }
    throw new IllegalArgumentException("The object has no member " + name + ".");
  }
}
