package io.caregateway.stubs.emis;

import io.caregateway.stubs.fhir.Elements;
import io.caregateway.stubs.person.Registration;
import io.caregateway.stubs.person.Speech;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The GP Connect extensions that hold registration and language. */
final class CareConnectExtensions {

  private static final String SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-";
  private static final Map<String, String> TYPES =
      Map.of("R", "Regular", "T", "Temporary", "P", "Private");

  private CareConnectExtensions() {}

  static void registration(
      ArrayNode extensions, String prefix, String ods, Registration registration) {
    ObjectNode extension = extensions.addObject().put("url", prefix + "RegistrationDetails-1");
    ArrayNode parts = extension.putArray("extension");
    ObjectNode period = parts.addObject().put("url", "registrationPeriod").putObject("valuePeriod");
    period.put("start", registration.start());
    Elements.optional(period, "end", registration.end());
    Elements.codedExtension(
        parts,
        "registrationType",
        SYSTEM + "RegistrationType-1",
        registration.type(),
        TYPES.getOrDefault(registration.type(), "Other"));
    parts
        .addObject()
        .put("url", "preferredBranchSurgery")
        .putObject("valueReference")
        .put("reference", "Location/" + ods + "-" + registration.branch())
        .put("display", registration.branchName());
  }

  static void speech(ArrayNode extensions, String prefix, @Nullable Speech speech) {
    if (speech == null) {
      return;
    }
    ArrayNode parts =
        extensions.addObject().put("url", prefix + "NHSCommunication-1").putArray("extension");
    Elements.codedExtension(
        parts, "language", SYSTEM + "HumanLanguage-1", speech.code(), speech.display());
    parts.addObject().put("url", "preferred").put("valueBoolean", true);
    parts
        .addObject()
        .put("url", "interpreterRequired")
        .put("valueBoolean", speech.interpreterRequired());
  }
}
