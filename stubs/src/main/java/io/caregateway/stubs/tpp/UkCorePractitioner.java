package io.caregateway.stubs.tpp;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.spine.people.SpineRole;
import io.caregateway.stubs.spine.people.SpineUser;
import tools.jackson.databind.node.ObjectNode;

/**
 * UKCore-Practitioner, and UKCore-PractitionerRole for each of the person's roles. The code system
 * of the job is this stub's own.
 */
final class UkCorePractitioner {

  private UkCorePractitioner() {}

  static ObjectNode of(String id, SpineUser user) {
    ObjectNode resource = resource("Practitioner").put("id", id);
    identifier(resource, "https://fhir.nhs.uk/Id/sds-user-id", user.uid());
    resource.put("active", true);
    ObjectNode name = resource.putArray("name").addObject();
    name.put("use", "official").put("family", user.family()).putArray("given").add(user.given());
    return resource;
  }

  static ObjectNode role(String practitioner, SpineRole role) {
    ObjectNode resource = resource("PractitionerRole");
    identifier(resource, "https://fhir.nhs.uk/Id/sds-role-profile-id", role.id());
    resource.put("active", true);
    resource.putObject("practitioner").put("reference", "Practitioner/" + practitioner);
    UkCorePatient.organisation(resource.putObject("organization"), role.organisation());
    resource
        .putArray("code")
        .addObject()
        .putArray("coding")
        .addObject()
        .put("system", "https://fhir.nhs.uk/CodeSystem/sds-job-role-code")
        .put("code", role.jobCode())
        .put("display", role.job());
    return resource;
  }

  private static ObjectNode resource(String type) {
    ObjectNode resource = Json.resource(type);
    resource.putObject("meta").putArray("profile").add(UkCorePatient.CORE + "UKCore-" + type);
    return resource;
  }

  private static void identifier(ObjectNode resource, String system, String value) {
    resource.putArray("identifier").addObject().put("system", system).put("value", value);
  }
}
