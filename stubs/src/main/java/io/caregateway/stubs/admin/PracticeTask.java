package io.caregateway.stubs.admin;

import com.github.tomakehurst.wiremock.admin.AdminTask;
import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.http.FormEncoding;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.UnknownPatient;
import java.net.URI;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The addresses of the admin API that belong to a practice.
 *
 * @param method WireMock wants a task of its own for each
 * @param acts what is done, by method and last part of the path; each is given the body, or the
 *     query where there is none, as one JSON object
 */
record PracticeTask(
    RequestMethod method,
    Map<String, Practice> practices,
    Map<String, BiFunction<Practice, JsonNode, AdminAnswer>> acts)
    implements AdminTask {

  @Override
  public ResponseDefinition execute(Admin admin, ServeEvent event, PathParams path) {
    Practice practice = practices.get(path.get("ods"));
    if (practice == null) {
      return AdminAnswer.error(404, "No such practice is served: see GET /__admin/world.")
          .toWireMock();
    }
    Request request = event.getRequest();
    BiFunction<Practice, JsonNode, AdminAnswer> act =
        acts.get(method.getName() + " " + path.get("what"));
    if (act == null) {
      return AdminAnswer.error(404, "No such address: the README of the stubs lists them.")
          .toWireMock();
    }
    return answer(act, practice, request).toWireMock();
  }

  private static AdminAnswer answer(
      BiFunction<Practice, JsonNode, AdminAnswer> act, Practice practice, Request request) {
    try {
      return act.apply(practice, input(request));
    } catch (JacksonException e) {
      return AdminAnswer.error(400, "The body is not a JSON object.");
    } catch (UnknownPatient | IllegalArgumentException e) {
      return AdminAnswer.error(400, String.valueOf(e.getMessage()));
    }
  }

  /** The body, or the query where there is none, as one JSON object. */
  static JsonNode input(Request request) {
    if (!request.getBodyAsString().isBlank()) {
      return Json.read(request.getBodyAsString());
    }
    ObjectNode input = Json.object();
    String query = URI.create(request.getAbsoluteUrl()).getRawQuery();
    if (query != null) {
      FormEncoding.decode(query).forEach((name, values) -> input.put(name, values.get(0)));
    }
    return input;
  }
}
