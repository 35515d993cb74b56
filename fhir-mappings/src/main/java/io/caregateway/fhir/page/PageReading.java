package io.caregateway.fhir.page;

import io.caregateway.fhir.page.MalformedPage.Reason;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.fhir.page.SearchBody.OutcomeBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one page, the parser standing before its first token. */
final class PageReading {

  private final JsonParser parser;
  private final int maxEntries;
  private final List<PageEntry> entries = new ArrayList<>();
  private @Nullable String type;
  private @Nullable Integer total;
  private @Nullable String next;
  private boolean linked;

  PageReading(JsonParser parser, int maxEntries) {
    this.parser = parser;
    this.maxEntries = maxEntries;
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

  /** Null where that is not told, or there is none. */
  @Nullable String nextBeforeEntries() {
    boolean more = parser.nextToken() == JsonToken.START_OBJECT;
    while (more && !linked && parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      more = !name.equals("entry");
      if (more) {
        property(name, parser.nextToken());
      }
    }
    return next;
  }

  private void property(String name, JsonToken value) {
    if (name.equals("resourceType") && value == JsonToken.VALUE_STRING) {
      type = parser.getString();
    } else if (name.equals("total") && value == JsonToken.VALUE_NUMBER_INT) {
      total = parser.getIntValue();
    } else if (name.equals("link") && value == JsonToken.START_ARRAY) {
      links();
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

  /** What comes later may not say otherwise: the next page is on its way by then. */
  private void links() {
    if (linked) {
      throw new MalformedPage(Reason.LINKS_TWICE);
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      link();
    }
    linked = true;
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
