package io.caregateway.stubs.tpp;

import io.caregateway.stubs.fhir.Displays;
import io.caregateway.stubs.fhir.Elements;
import io.caregateway.stubs.person.Death;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.person.Registration;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The extensions of a UK Core patient. UK Core 2.6.1 has none for how a patient is registered; the
 * CareConnect one is sent instead, which is this stub's own choice.
 */
final class UkCoreExtensions {

  private static final String CARE_CONNECT =
      "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-";
  private static final Map<String, String> TYPES =
      Map.of("R", "Regular", "T", "Temporary", "P", "Private");

  private UkCoreExtensions() {}

  static void add(ArrayNode extensions, String ods, Person person) {
    if (person.nhsNumber() == null) {
      Elements.codedExtension(
          extensions,
          UkCorePatient.CORE + "Extension-UKCore-NHSNumberUnavailableReason",
          UkCorePatient.CODES + "NHSNumberUnavailableReason",
          "nhs-number-not-known",
          "NHS number not known");
    }
    if (person.speech() != null) {
      extensions
          .addObject()
          .put("url", "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired")
          .put("valueBoolean", person.speech().interpreterRequired());
    }
    if (person.death() != null) {
      death(extensions, person.death());
    }
    registration(extensions, ods, person.registration());
  }

  private static void death(ArrayNode extensions, Death death) {
    ArrayNode parts =
        extensions
            .addObject()
            .put("url", UkCorePatient.CORE + "Extension-UKCore-DeathNotificationStatus")
            .putArray("extension");
    Elements.codedExtension(
        parts,
        "deathNotificationStatus",
        UkCorePatient.CODES + "DeathNotificationStatus",
        death.status(),
        Displays.DEATH.getOrDefault(death.status(), ""));
    parts.addObject().put("url", "systemEffectiveDate").put("valueDateTime", death.notifiedOn());
  }

  private static void registration(ArrayNode extensions, String ods, Registration registration) {
    ArrayNode parts =
        extensions
            .addObject()
            .put("url", CARE_CONNECT + "RegistrationDetails-1")
            .putArray("extension");
    ObjectNode period = parts.addObject().put("url", "registrationPeriod").putObject("valuePeriod");
    period.put("start", registration.start());
    Elements.optional(period, "end", registration.end());
    Elements.codedExtension(
        parts,
        "registrationType",
        "https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-RegistrationType-1",
        registration.type(),
        TYPES.getOrDefault(registration.type(), "Other"));
    parts
        .addObject()
        .put("url", "preferredBranchSurgery")
        .putObject("valueReference")
        .put("reference", "Location/" + ods + "-" + registration.branch())
        .put("display", registration.branchName());
  }
}
