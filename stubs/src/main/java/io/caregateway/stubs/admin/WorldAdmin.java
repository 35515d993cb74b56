package io.caregateway.stubs.admin;

import static java.util.Map.entry;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.caregateway.stubs.practice.Practice;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/**
 * The stubs' own admin API, below {@code /__admin/world}, where WireMock's extension point puts it.
 * The README lists the addresses; every body is a JSON object.
 */
public final class WorldAdmin implements AdminApiExtension {

  private final Map<String, Practice> practices;

  /**
   * @param practices by ODS code
   */
  public WorldAdmin(Map<String, Practice> practices) {
    this.practices = practices;
  }

  @Override
  public String getName() {
    return "care-gateway-world-admin";
  }

  @Override
  public void contributeAdminApiRoutes(Router router) {
    router.add(RequestMethod.GET, "/world", new PracticesTask(practices));
    // WireMock finds the template of a request by the class of its task, so one class has one
    // template
    for (RequestMethod method :
        List.of(RequestMethod.GET, RequestMethod.POST, RequestMethod.DELETE)) {
      router.add(method, "/world/{ods}/{what}", new PracticeTask(method, practices, acts()));
    }
  }

  private static Map<String, BiFunction<Practice, JsonNode, AdminAnswer>> acts() {
    return Map.ofEntries(
        entry("GET patients", Views::patients),
        entry("GET written", (practice, query) -> Views.written(practice)),
        entry("GET history", Views::history),
        entry("GET consultations", ConsultationRequests::list),
        entry("POST consult", ConsultationRequests::add),
        entry("GET requests", (practice, query) -> Views.requests(practice)),
        entry("DELETE requests", (practice, query) -> Views.clearRequests(practice)),
        entry("POST edit", ChangeRequests::edit),
        entry("POST deduct", ChangeRequests::deduct),
        entry("POST delete", ChangeRequests::delete),
        entry("POST conditional-create", Views::conditionalCreate),
        entry("POST merge", ChangeRequests::merge),
        entry("POST die", ChangeRequests::die),
        entry("POST undie", ChangeRequests::undie),
        entry("POST restrict", ChangeRequests::restrict),
        entry("POST unrestrict", ChangeRequests::unrestrict),
        entry("POST register", ChangeRequests::register),
        entry("GET faults", (practice, query) -> FaultRequests.list(practice)),
        entry("POST faults", FaultRequests::add),
        entry("DELETE faults", (practice, query) -> FaultRequests.clear(practice)));
  }
}
