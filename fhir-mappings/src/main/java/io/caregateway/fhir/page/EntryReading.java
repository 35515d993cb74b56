package io.caregateway.fhir.page;

import io.caregateway.fhir.page.MalformedPage.Reason;
import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.fhir.page.PageEntry.UnreadableEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one entry, the parser standing on its first token, and leaves it on the last. */
final class EntryReading {

  private final JsonParser parser;
  private @Nullable Slice resource;
  private @Nullable String fullUrl;
  private @Nullable String mode;
  private @Nullable String resourceType;
  private @Nullable String id;
  private @Nullable String versionId;
  private @Nullable String lastUpdated;

  EntryReading(JsonParser parser) {
    this.parser = parser;
  }

  PageEntry entry() {
    int start = tokenStart();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      eachProperty(this::entryProperty);
    } else {
      skip();
    }
    Slice whole = sliceFrom(start);
    return resource == null
        ? new UnreadableEntry(whole)
        : new ResourceEntry(resource, fullUrl, mode, resourceType, id, versionId, lastUpdated);
  }

  private void entryProperty(String name, JsonToken value) {
    if (name.equals("resource") && value == JsonToken.START_OBJECT) {
      int start = tokenStart();
      eachProperty(this::resourceProperty);
      resource = sliceFrom(start);
    } else if (name.equals("search") && value == JsonToken.START_OBJECT) {
      eachProperty(
          (searchName, searchValue) -> {
            if (searchName.equals("mode")) {
              mode = text(searchValue);
            }
            parser.skipChildren();
          });
    } else {
      if (name.equals("fullUrl")) {
        fullUrl = text(value);
      }
      parser.skipChildren();
    }
  }

  private void resourceProperty(String name, JsonToken value) {
    if (name.equals("meta") && value == JsonToken.START_OBJECT) {
      eachProperty(this::metaProperty);
      return;
    }
    if (name.equals("resourceType")) {
      resourceType = text(value);
    } else if (name.equals("id")) {
      id = text(value);
    }
    parser.skipChildren();
  }

  private void metaProperty(String name, JsonToken value) {
    if (name.equals("versionId")) {
      versionId = text(value);
    } else if (name.equals("lastUpdated")) {
      lastUpdated = text(value);
    }
    parser.skipChildren();
  }

  private void eachProperty(PropertyReading reading) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      reading.read(name, parser.nextToken());
    }
  }

  private @Nullable String text(JsonToken value) {
    return value == JsonToken.VALUE_STRING ? parser.getString() : null;
  }

  /** A scalar is read to its end, so that the place after it is known. */
  private void skip() {
    parser.skipChildren();
    parser.finishToken();
  }

  private Slice sliceFrom(int start) {
    return new Slice(start, offset(parser.currentLocation().getByteOffset()) - start);
  }

  private int tokenStart() {
    return offset(parser.currentTokenLocation().getByteOffset());
  }

  /** Not known in UTF-16 and UTF-32, which FHIR does not allow. */
  private static int offset(long byteOffset) {
    if (byteOffset < 0) {
      throw new MalformedPage(Reason.NOT_JSON);
    }
    return (int) byteOffset;
  }

  private interface PropertyReading {
    void read(String name, JsonToken value);
  }
}
