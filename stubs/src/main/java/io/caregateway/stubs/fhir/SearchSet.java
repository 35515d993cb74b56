package io.caregateway.stubs.fhir;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** A Bundle of type searchset in the making. Resources go in as the text they are. */
public final class SearchSet {

  private final ObjectNode bundle = Json.resource("Bundle").put("type", "searchset");
  private final ArrayNode links;
  private final ArrayNode entries = Json.object().putArray("entry");

  public SearchSet(String self) {
    links = bundle.putArray("link");
    link("self", self);
  }

  public SearchSet total(long found) {
    bundle.put("total", found);
    return this;
  }

  public SearchSet next(String url) {
    return link("next", url);
  }

  public SearchSet add(String fullUrl, String resource) {
    return add(fullUrl, resource, "match");
  }

  /**
   * @param mode match, or include
   */
  public SearchSet add(String fullUrl, String resource, String mode) {
    ObjectNode entry = entries.addObject().put("fullUrl", fullUrl);
    entry.putRawValue("resource", new RawValue(resource));
    entry.putObject("search").put("mode", mode);
    return this;
  }

  public ObjectNode bundle() {
    if (!entries.isEmpty()) {
      bundle.set("entry", entries);
    }
    return bundle;
  }

  private SearchSet link(String relation, String url) {
    links.addObject().put("relation", relation).put("url", url);
    return this;
  }
}
