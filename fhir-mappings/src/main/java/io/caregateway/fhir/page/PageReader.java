package io.caregateway.fhir.page;

import io.caregateway.fhir.page.MalformedPage.Reason;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.fhir.page.SearchBody.OutcomeBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Cuts a page of search results into its entries, for both dialects. Each entry keeps its own
 * bytes, so they can be hashed before anything is parsed, and quarantined as they came.
 */
public final class PageReader {

  private static final int MAX_DEPTH = 60;

  private final JsonFactory factory;
  private final int maxBytes;
  private final int maxEntries;

  /**
   * @param maxBytes of a page
   * @param maxEntries of a page
   */
  public PageReader(int maxBytes, int maxEntries) {
    this.maxBytes = maxBytes;
    this.maxEntries = maxEntries;
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(maxBytes)
                    .build())
            .build();
  }

  /**
   * Reads a JSON page.
   *
   * @throws MalformedPage when the bytes are not one, whole and within bounds
   */
  public SearchBody read(byte[] page) {
    if (page.length > maxBytes) {
      throw new MalformedPage(Reason.OUT_OF_BOUNDS);
    }
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), page)) {
      return new Reading(parser).body();
    } catch (StreamConstraintsException e) {
      throw new MalformedPage(Reason.OUT_OF_BOUNDS);
    } catch (JacksonException e) {
      throw new MalformedPage(Reason.NOT_JSON);
    }
  }

  private final class Reading {

    private final JsonParser parser;
    private final List<PageEntry> entries = new ArrayList<>();
    private @Nullable String type;
    private @Nullable Integer total;
    private @Nullable String next;

    Reading(JsonParser parser) {
      this.parser = parser;
    }

    SearchBody body() {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedPage(Reason.NOT_JSON);
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        property(name, parser.nextToken());
      }
      if (parser.nextToken() != null) {
        throw new MalformedPage(Reason.NOT_JSON);
      }
      if ("OperationOutcome".equals(type)) {
        return new OutcomeBody();
      }
      if (!"Bundle".equals(type)) {
        throw new MalformedPage(Reason.NOT_A_BUNDLE);
      }
      return new BundlePage(entries, total, next);
    }

    private void property(String name, JsonToken value) {
      if (name.equals("resourceType") && value == JsonToken.VALUE_STRING) {
        type = parser.getString();
      } else if (name.equals("total") && value == JsonToken.VALUE_NUMBER_INT) {
        total = parser.getIntValue();
      } else if (name.equals("link") && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          link();
        }
      } else if (name.equals("entry") && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (entries.size() == maxEntries) {
            throw new MalformedPage(Reason.OUT_OF_BOUNDS);
          }
          entries.add(new EntryReading(parser).entry());
        }
      } else {
        parser.skipChildren();
      }
    }

    private void link() {
      String relation = null;
      String url = null;
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING && name.equals("relation")) {
          relation = parser.getString();
        } else if (value == JsonToken.VALUE_STRING && name.equals("url")) {
          url = parser.getString();
        } else {
          parser.skipChildren();
        }
      }
      if ("next".equals(relation) && url != null) {
        next = url;
      }
    }
  }
}
