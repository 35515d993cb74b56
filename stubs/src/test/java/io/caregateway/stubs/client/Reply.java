package io.caregateway.stubs.client;

import io.caregateway.stubs.fhir.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

public record Reply(HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public JsonNode json() {
    return Json.read(response.body());
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The code of an OperationOutcome's first issue. */
  public String code() {
    return json().at("/issue/0/details/coding/0/code").asString("");
  }

  public List<JsonNode> resources() {
    List<JsonNode> resources = new ArrayList<>();
    json().path("entry").forEach(e -> resources.add(e.path("resource")));
    return resources;
  }

  public List<String> ids() {
    return resources().stream().map(r -> r.path("id").asString()).toList();
  }

  /** The URL of a link, empty when there is none. */
  public String link(String relation) {
    for (JsonNode link : json().path("link")) {
      if (relation.equals(link.path("relation").asString())) {
        return link.path("url").asString();
      }
    }
    return "";
  }
}
