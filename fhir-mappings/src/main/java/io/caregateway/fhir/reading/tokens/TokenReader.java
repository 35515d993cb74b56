package io.caregateway.fhir.reading.tokens;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Builds HAPI's model of a resource in one pass over its JSON, several times faster than HAPI's
 * parser, which makes a tree of it first. It reads the plain case alone: known names, each once,
 * with values of the JSON types that FHIR writes them in and that HAPI's types take. Of anything
 * else it makes nothing, so that HAPI's parser stays the one definition of what a record says and
 * of why it is refused. May be shared by threads.
 */
public final class TokenReader<R extends IBaseResource> {

  private final Class<R> type;
  private final RuntimeResourceDefinition definition;
  private final Shape shape;
  private final JsonFactory factory;

  /**
   * A reader of one type of resource.
   *
   * @param maxDepth of nested objects and arrays
   * @param maxLength of a string, in characters
   */
  public TokenReader(FhirContext context, Class<R> type, int maxDepth, int maxLength) {
    this.type = type;
    this.definition = context.getResourceDefinition(type);
    this.shape = new Shapes(context).resource(definition);
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(maxDepth)
                    .maxStringLength(maxLength)
                    .build())
            .build();
  }

  /** The resource as HAPI's parser would build it; empty where that is for HAPI's parser to say. */
  public Optional<R> read(String text) {
    try (JsonParser in = factory.createParser(ObjectReadContext.empty(), text)) {
      Unsure.unless(in.nextToken() == JsonToken.START_OBJECT);
      R resource = type.cast(definition.newInstance());
      shape.read(in, resource);
      Unsure.unless(in.nextToken() == null);
      completeId(resource);
      return Optional.of(resource);
    } catch (RuntimeException e) {
      // not well-formed, not plain, or a value that HAPI's types do not take: all said in time
      return Optional.empty();
    }
  }

  /** HAPI's parser gives a resource's id its type and version. */
  private void completeId(R resource) {
    IIdType id = resource.getIdElement();
    String part = id.getIdPart();
    String version = resource.getMeta().getVersionId();
    if (part != null && !part.isBlank() && !part.startsWith("urn:")) {
      String history = version == null || version.isBlank() ? "" : "/_history/" + version;
      id.setValue(definition.getName() + "/" + part + history);
    }
  }
}
