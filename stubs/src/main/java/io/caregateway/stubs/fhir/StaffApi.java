package io.caregateway.stubs.fhir;

import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.spine.people.SpineRole;
import io.caregateway.stubs.spine.people.SpineUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Search and read of Practitioner, and of PractitionerRole where the dialect has it. A search
 * without an identifier, and its pages, are this stub's own.
 */
final class StaffApi {

  private static final String USER = "https://fhir.nhs.uk/Id/sds-user-id|";
  private static final int MOST = 100;

  private final Practice practice;

  StaffApi(Practice practice) {
    this.practice = practice;
  }

  Answer answer(Call call, String base, Interaction interaction) {
    List<ObjectNode> all = all(interaction.type());
    if ("read".equals(interaction.verb())) {
      return all.stream()
          .filter(r -> interaction.knownId().equals(r.path("id").asString("")))
          .findFirst()
          .map(found -> FhirEndpoint.json(200, Json.text(found)))
          .orElseThrow(() -> new Refusal(Reason.NO_RECORD_FOUND, "No such record is here."));
    }
    Parameters query = new Parameters(call.query());
    query.refuseOthersThan(Set.of("identifier", "_count", "_page"));
    String identifier = query.single("identifier");
    List<ObjectNode> found =
        identifier == null ? all : all.stream().filter(r -> has(r, identifier)).toList();
    int count = Math.min(number(query, "_count", MOST), MOST);
    int from = Math.min(number(query, "_page", 0), found.size());
    int to = Math.min(from + count, found.size());
    String address = base + "/" + interaction.type();
    SearchSet page = new SearchSet(address + "?_count=" + count).total(found.size());
    found
        .subList(from, to)
        .forEach(r -> page.add(address + "/" + r.path("id").asString(""), Json.text(r)));
    if (to < found.size()) {
      page.next(address + "?_count=" + count + "&_page=" + to);
    }
    return FhirEndpoint.json(200, Json.text(page.bundle()));
  }

  private List<ObjectNode> all(String type) {
    List<ObjectNode> all = new ArrayList<>();
    for (SpineUser user : practice.staff()) {
      String id = id(user.uid());
      if ("Practitioner".equals(type)) {
        all.add(practice.dialect().practitioner(id, user));
      } else {
        user.roles().stream().map(role -> role(id, role)).forEach(all::add);
      }
    }
    return all;
  }

  private ObjectNode role(String practitioner, SpineRole role) {
    ObjectNode resource = practice.dialect().practitionerRole(practitioner, role);
    if (resource == null) {
      throw new Refusal(Reason.NO_RECORD_FOUND, "PractitionerRole is not served here.");
    }
    return resource.put("id", id(role.id()));
  }

  private String id(String number) {
    return ConsultationFhir.staffId(practice.ods(), number);
  }

  private static boolean has(ObjectNode resource, String identifier) {
    if (!identifier.startsWith(USER)) {
      throw new Refusal(Reason.INVALID_IDENTIFIER_SYSTEM, "identifier is an SDS user id.");
    }
    String value = identifier.substring(USER.length());
    return IntStream.range(0, resource.path("identifier").size())
        .mapToObj(i -> resource.path("identifier").path(i).path("value").asString(""))
        .anyMatch(value::equals);
  }

  private static int number(Parameters query, String name, int otherwise) {
    String text = Objects.requireNonNullElse(query.single(name), Integer.toString(otherwise));
    if (!text.matches("\\d{1,6}")) {
      throw new Refusal(Reason.BAD_REQUEST, name + " is no number.");
    }
    return Integer.parseInt(text);
  }
}
