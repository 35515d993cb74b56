package io.caregateway.fhir.reading;

import io.caregateway.fhir.reading.PatientReading.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Looks a JSON text over before a tree is made of it: well-formed, no name twice in an object
 * (FHIR, JSON Representation of Resources), nesting bounded, and a Patient.
 */
final class JsonScan {

  static final int MAX_DEPTH = 40;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(PatientReader.MAX_BYTES)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonScan() {}

  static Optional<Reason> fault(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.of(Reason.MALFORMED);
      }
      String type = resourceType(parser);
      if (parser.nextToken() != null) {
        return Optional.of(Reason.MALFORMED);
      }
      return "Patient".equals(type) ? Optional.empty() : Optional.of(Reason.NOT_A_PATIENT);
    } catch (StreamConstraintsException e) {
      return Optional.of(Reason.OUT_OF_BOUNDS);
    } catch (JacksonException e) {
      return Optional.of(Reason.MALFORMED);
    }
  }

  private static @Nullable String resourceType(JsonParser parser) {
    String type = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING && "resourceType".equals(name)) {
        type = parser.getString();
      }
      parser.skipChildren();
    }
    return type;
  }
}
