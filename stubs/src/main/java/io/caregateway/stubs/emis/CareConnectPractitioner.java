package io.caregateway.stubs.emis;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.spine.people.SpineUser;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CareConnect-GPC-Practitioner-1: the role profiles are identifiers of the person, and no role says
 * what the job is.
 */
final class CareConnectPractitioner {

  private CareConnectPractitioner() {}

  static ObjectNode of(String id, SpineUser user) {
    ObjectNode resource = Json.resource("Practitioner").put("id", id);
    resource
        .putObject("meta")
        .putArray("profile")
        .add("https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-Practitioner-1");
    ArrayNode identifiers = resource.putArray("identifier");
    identifiers
        .addObject()
        .put("system", "https://fhir.nhs.uk/Id/sds-user-id")
        .put("value", user.uid());
    user.roles()
        .forEach(
            role ->
                identifiers
                    .addObject()
                    .put("system", "https://fhir.nhs.uk/Id/sds-role-profile-id")
                    .put("value", role.id()));
    ObjectNode name = resource.putArray("name").addObject();
    name.put("use", "usual").put("family", user.family()).putArray("given").add(user.given());
    return resource;
  }
}
