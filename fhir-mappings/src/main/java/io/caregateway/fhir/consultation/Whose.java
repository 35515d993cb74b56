package io.caregateway.fhir.consultation;

import io.caregateway.feed.NhsNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The patient who was asked for.
 *
 * @param sourceId the logical id at the clinical system
 * @param nhsNumber null where none is kept
 */
record Whose(String sourceId, @Nullable NhsNumber nhsNumber) {

  private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
  private static final Pattern PATIENT =
      Pattern.compile("(?:.*/)?Patient/([^/]+)(?:/_history/.*)?");

  /**
   * Whether a resource says that it is theirs.
   *
   * @return false when it does not say whose it is
   * @throws OtherPatient when it is somebody else's
   */
  boolean owns(JsonNode resource) {
    String reference = resource.path("subject").path("reference").asString("");
    Matcher patient = PATIENT.matcher(reference);
    if (!patient.matches()) {
      return false;
    }
    if (!sourceId.equals(patient.group(1))) {
      throw new OtherPatient();
    }
    return true;
  }

  /**
   * Looks at a Patient that came along.
   *
   * @throws OtherPatient when it is somebody else
   */
  void check(JsonNode patient) {
    if (!sourceId.equals(patient.path("id").asString(""))) {
      throw new OtherPatient();
    }
    for (JsonNode identifier : patient.path("identifier")) {
      boolean told = NHS_NUMBER.equals(identifier.path("system").asString(""));
      if (told && nhsNumber != null && !nhsNumber.equals(number(identifier))) {
        throw new OtherPatient();
      }
    }
  }

  private static NhsNumber number(JsonNode identifier) {
    return new NhsNumber(identifier.path("value").asString(""));
  }
}
