package io.caregateway.stubs.fhir;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON mapper of the stubs. */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** One resource with its type set. */
  public static ObjectNode resource(String type) {
    return object().put("resourceType", type);
  }

  public static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /**
   * @throws JacksonException if the text is not JSON
   */
  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /** Any record or map as JSON. */
  public static JsonNode of(Object value) {
    return MAPPER.valueToTree(value);
  }
}
