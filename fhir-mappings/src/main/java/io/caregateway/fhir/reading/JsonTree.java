package io.caregateway.fhir.reading;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One resource as a JSON tree, within bounds, for what both dialects write alike. */
public final class JsonTree {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(40)
                          .maxDocumentLength(1 << 20)
                          .build())
                  .build())
          // what goes back keeps its digits: 25.00 is not 25.0
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonTree() {}

  /** Empty when the bytes are not JSON. */
  public static Optional<JsonNode> read(byte[] json) {
    try {
      return Optional.of(MAPPER.readTree(json));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  public static byte[] write(JsonNode resource) {
    return MAPPER.writeValueAsBytes(resource);
  }
}
