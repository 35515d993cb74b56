package io.caregateway.stubs.emis;

import io.caregateway.stubs.fhir.Refusal;
import io.caregateway.stubs.fhir.Refusal.Reason;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The three resources in a GP Connect token that say who asks. */
final class RequestingParty {

  private static final Set<String> DEVICE =
      Set.of("resourceType", "id", "identifier", "model", "version", "type", "text", "meta");
  private static final Set<String> ORGANIZATION =
      Set.of("resourceType", "id", "identifier", "name", "type", "text", "meta");
  private static final Set<String> PRACTITIONER =
      Set.of("resourceType", "id", "identifier", "name", "active", "telecom", "text", "meta");

  private RequestingParty() {}

  static void check(JsonNode claims) {
    JsonNode device = resource(claims, "requesting_device", "Device", DEVICE);
    require(device, "model");
    require(device, "version");
    JsonNode organization =
        resource(claims, "requesting_organization", "Organization", ORGANIZATION);
    require(organization, "name");
    identifier(organization, "https://fhir.nhs.uk/Id/ods-organization-code");
    JsonNode practitioner =
        resource(claims, "requesting_practitioner", "Practitioner", PRACTITIONER);
    identifier(practitioner, "https://fhir.nhs.uk/Id/sds-user-id");
    identifier(practitioner, "https://fhir.nhs.uk/Id/sds-role-profile-id");
    require(practitioner.path("name").path(0), "family");
    if (!practitioner.path("id").asString("").equals(claims.path("sub").asString(""))) {
      throw bad("sub is not the id of requesting_practitioner.");
    }
  }

  /** A resource that cannot be read is 422; one of another type is 400 (JWT.feature). */
  private static JsonNode resource(
      JsonNode claims, String claim, String type, Set<String> elements) {
    JsonNode resource = claims.path(claim);
    if (!resource.isObject() || !elements.containsAll(resource.propertyNames())) {
      throw new Refusal(Reason.INVALID_RESOURCE, claim + " is not a valid " + type + ".");
    }
    if (!type.equals(resource.path("resourceType").asString(""))) {
      throw bad(claim + " is not of type " + type + ".");
    }
    if (!resource.path("identifier").isArray() || resource.path("identifier").isEmpty()) {
      throw bad(claim + " has no identifier.");
    }
    return resource;
  }

  private static void require(JsonNode resource, String element) {
    if (resource.path(element).asString("").isBlank()) {
      throw bad(element + " is missing in a requesting resource.");
    }
  }

  /** The value may be {@code UNK} where the user has none. */
  private static void identifier(JsonNode resource, String system) {
    for (JsonNode identifier : resource.path("identifier")) {
      if (system.equals(identifier.path("system").asString(""))
          && !identifier.path("value").asString("").isBlank()) {
        return;
      }
    }
    throw bad("A requesting resource has no identifier of system " + system + ".");
  }

  private static Refusal bad(String why) {
    return new Refusal(Reason.BAD_REQUEST, why);
  }
}
