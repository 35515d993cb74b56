package io.caregateway.stubs.fhir;

import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.world.PatientRecord;
import io.caregateway.stubs.world.PatientRecord.Standing;
import io.caregateway.stubs.world.PracticeWorld;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a ChargeItem or an Observation must have to be taken (base STU3 and R4). */
final class WrittenResource {

  private WrittenResource() {}

  static void check(ObjectNode resource, String type, PracticeWorld world) {
    if (!type.equals(resource.path("resourceType").asString(""))) {
      throw new Refusal(Reason.INVALID_RESOURCE, "The body is not a " + type + ".");
    }
    for (String element : List.of("status", "code", "subject")) {
      if (!resource.has(element)) {
        throw new Refusal(Reason.INVALID_RESOURCE, type + "." + element + " is missing.");
      }
    }
    if (!resource.path("code").isObject() || resource.path("code").isEmpty()) {
      throw new Refusal(Reason.INVALID_RESOURCE, type + ".code has neither a coding nor a text.");
    }
    String reference = resource.path("subject").path("reference").asString("");
    String id = reference.substring(reference.lastIndexOf('/') + 1);
    boolean known =
        reference.matches("(.*/)?Patient/[^/]+")
            && world.find(id).map(PatientRecord::standing).orElse(Standing.LEFT)
                == Standing.CURRENT;
    if (!known) {
      throw new Refusal(
          Reason.REFERENCE_NOT_FOUND, type + ".subject is not a patient of this practice.");
    }
  }
}
