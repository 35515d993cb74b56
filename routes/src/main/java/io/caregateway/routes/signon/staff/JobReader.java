package io.caregateway.routes.signon.staff;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.signon.staff.StaffEntry.Holds;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a PractitionerRole, STU3 or R4: they do not differ in what is taken. A job that is not
 * active, that is over, or that is at another organisation counts for nothing.
 */
final class JobReader {

  private static final String ORGANISATION = "https://fhir.nhs.uk/Id/ods-organization-code";
  private static final String HOLDER = "Practitioner/";
  private static final int LONGEST_CODE = 50;
  private static final JsonMapper JSON = new JsonMapper();

  private final OdsCode practice;
  private final String system;
  private final LocalDate today;

  /**
   * @param system code system of the jobs that count
   */
  JobReader(OdsCode practice, String system, LocalDate today) {
    this.practice = practice;
    this.system = system;
    this.today = today;
  }

  List<Holds> read(byte[] resource) {
    JsonNode role;
    try {
      role = JSON.readTree(resource);
    } catch (JacksonException e) {
      return List.of();
    }
    String holder = holder(role.path("practitioner"));
    return "PractitionerRole".equals(role.path("resourceType").asString(""))
            && role.path("active").asBoolean(true)
            && !isOver(role.path("period").path("end").asString(""))
            && isHere(role.path("organization").path("identifier"))
            && !holder.isEmpty()
        ? jobs(role).map(job -> new Holds(holder, job)).toList()
        : List.of();
  }

  private Stream<String> jobs(JsonNode role) {
    return role.path("code").values().stream()
        .flatMap(code -> code.path("coding").values().stream())
        .filter(coding -> system.equals(coding.path("system").asString("")))
        .map(coding -> coding.path("code").asString(""))
        .filter(code -> !code.isBlank() && code.length() <= LONGEST_CODE)
        .distinct();
  }

  /**
   * The end may be a year, a month, a day or a moment (FHIR dateTime); it belongs to the period.
   */
  private boolean isOver(String end) {
    int length = Math.min(end.length(), "2026-11-23".length());
    return !end.isEmpty()
        && end.substring(0, length).compareTo(today.toString().substring(0, length)) < 0;
  }

  private boolean isHere(JsonNode identifier) {
    return !ORGANISATION.equals(identifier.path("system").asString(""))
        || practice.value().equals(identifier.path("value").asString(""));
  }

  private static String holder(JsonNode reference) {
    JsonNode identifier = reference.path("identifier");
    if (PractitionerReader.USER.equals(identifier.path("system").asString(""))) {
      return identifier.path("value").asString("");
    }
    String address = reference.path("reference").asString("");
    int at = address.lastIndexOf(HOLDER);
    String rest = at < 0 ? "" : address.substring(at + HOLDER.length());
    int version = rest.indexOf('/');
    return version < 0 ? rest : rest.substring(0, version);
  }
}
