package io.caregateway.stubs.fhir;

import io.caregateway.stubs.consultation.Coded;
import io.caregateway.stubs.consultation.Consultation;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.spine.people.SpineUser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Consultations as Encounters, and what was coded in them as resources of their own. */
final class ConsultationFhir {

  private static final String SNOMED_CT = "http://snomed.info/sct";

  private final Practice practice;

  ConsultationFhir(Practice practice) {
    this.practice = practice;
  }

  ObjectNode encounter(Consultation one) {
    ObjectNode encounter = Json.resource("Encounter").put("id", one.id());
    encounter.put("status", one.status());
    encounter
        .putObject("class")
        .put("system", "http://terminology.hl7.org/CodeSystem/v3-ActCode")
        .put("code", "AMB");
    reference(encounter, "subject", "Patient/" + one.patientId());
    SpineUser who = held(one);
    if (who != null) {
      reference(
          encounter.putArray("participant").addObject(),
          "individual",
          "Practitioner/" + staffId(practice.ods(), who.uid()));
    }
    encounter.putObject("period").put("start", one.start().toString());
    reference(encounter.putArray("location").addObject(), "location", "Location/main")
        .put("display", "Main surgery");
    return encounter;
  }

  /** Who held it; null where nobody works there. */
  @Nullable SpineUser held(Consultation one) {
    List<SpineUser> staff = practice.staff();
    return staff.isEmpty() ? null : staff.get(one.staff() % staff.size());
  }

  ObjectNode coded(Consultation one, int number) {
    Coded coded = one.coded().get(number);
    boolean r4 = "R4".equals(practice.dialect().version());
    ObjectNode resource = Json.resource(coded.type()).put("id", one.id() + "-c" + number);
    if (coded.type().equals("Condition")) {
      verified(resource, r4);
    } else {
      resource.put("status", coded.type().equals("Procedure") ? "completed" : "final");
    }
    Elements.coding(resource.putObject("code"), SNOMED_CT, coded.code(), coded.display());
    reference(resource, "subject", "Patient/" + one.patientId());
    reference(resource, r4 ? "encounter" : "context", "Encounter/" + one.id());
    return resource;
  }

  /** The logical id of somebody who works at a practice, or of their role. */
  static String staffId(String ods, String number) {
    String name = ods + "/" + number;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static void verified(ObjectNode condition, boolean r4) {
    if (r4) {
      Elements.coding(
          condition.putObject("verificationStatus"),
          "http://terminology.hl7.org/CodeSystem/condition-ver-status",
          "confirmed",
          "Confirmed");
    } else {
      condition.put("verificationStatus", "confirmed");
    }
  }

  private static ObjectNode reference(ObjectNode to, String element, String reference) {
    return to.putObject(element).put("reference", reference);
  }
}
