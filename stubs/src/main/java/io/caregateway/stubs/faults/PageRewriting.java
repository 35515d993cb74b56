package io.caregateway.stubs.faults;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.http.Answer;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes one page of a search of Patients or Encounters.
 *
 * @param change what it does to the Bundle
 */
record PageRewriting(BiConsumer<FaultyMoment, ObjectNode> change) implements Rewriting {

  static final Rewriting MALFORMED_ENTRY = new PageRewriting((moment, page) -> spoilFirst(page));
  static final Rewriting FOREIGN_LINK =
      new PageRewriting((moment, page) -> next(page, "https://elsewhere.example/Patient?_page=1"));
  static final Rewriting CYCLIC_LINK =
      new PageRewriting((moment, page) -> next(page, moment.call().origin() + moment.target()));

  @Override
  public boolean fits(FaultyMoment moment) {
    return moment.isSearch();
  }

  @Override
  public Answer rewrite(FaultyMoment moment, Supplier<Answer> properly) {
    Answer answer = properly.get();
    if (answer.status() != 200) {
      return answer;
    }
    ObjectNode page = (ObjectNode) Json.read(answer.body());
    change.accept(moment, page);
    return answer.withBody(Json.text(page));
  }

  private static void spoilFirst(ObjectNode page) {
    if (page.path("entry").path(0) instanceof ObjectNode first) {
      String type = first.path("resource").path("resourceType").asString();
      ObjectNode spoilt = Json.resource(type).put("subject", "nobody");
      spoilt.set("id", first.path("resource").path("id"));
      spoilt.set("meta", first.path("resource").path("meta"));
      spoilt.put("birthDate", "the 31st of June").put("name", "not a list").put("active", "maybe");
      first.set("resource", spoilt);
    }
  }

  private static void next(ObjectNode page, String url) {
    ArrayNode links = page.withArray("link");
    for (int i = links.size() - 1; i >= 0; i--) {
      if ("next".equals(links.path(i).path("relation").asString())) {
        links.remove(i);
      }
    }
    links.addObject().put("relation", "next").put("url", url);
  }
}
