package io.caregateway.fhir.consultation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The people and places that came along with consultations. */
final class Participants {

  private static final String USER = "https://fhir.nhs.uk/Id/sds-user-id";
  private static final int MOST = 500;

  /**
   * @param name null where it is not told
   * @param userId SDS user id
   */
  record Practitioner(@Nullable String name, @Nullable String userId) {}

  private final Map<String, JsonNode> practitioners = new HashMap<>();
  private final Map<String, JsonNode> locations = new HashMap<>();

  void add(String type, String id, JsonNode resource) {
    Map<String, JsonNode> known = type.equals("Location") ? locations : practitioners;
    if (known.size() < MOST) {
      known.put(id, resource);
    }
  }

  /** The first person of an Encounter who is not the patient or their kin. */
  Practitioner practitioner(JsonNode encounter) {
    for (JsonNode participant : encounter.path("participant")) {
      JsonNode who = participant.path("individual");
      String reference = who.path("reference").asString("");
      boolean kin = reference.contains("RelatedPerson/");
      JsonNode known = known(practitioners, "Practitioner", reference);
      String name = Words.of(who.path("display"));
      Practitioner told =
          new Practitioner(
              name == null ? name(known) : name,
              known.isMissingNode() ? userId(who.path("identifier")) : userIdOf(known));
      if (!kin && (told.name() != null || told.userId() != null)) {
        return told;
      }
    }
    return new Practitioner(null, null);
  }

  /** The branch, or else the organisation. */
  @Nullable String location(JsonNode encounter) {
    for (JsonNode at : encounter.path("location")) {
      JsonNode place = at.path("location");
      String display = Words.of(place.path("display"));
      JsonNode known = known(locations, "Location", place.path("reference").asString(""));
      String name = display == null ? Words.of(known.path("name")) : display;
      if (name != null) {
        return name;
      }
    }
    return Words.of(encounter.path("serviceProvider").path("display"));
  }

  private static JsonNode known(Map<String, JsonNode> all, String type, String reference) {
    String id = References.idOf(type, reference);
    JsonNode found = id == null ? null : all.get(id);
    return found == null ? MissingNode.getInstance() : found;
  }

  private static @Nullable String name(JsonNode practitioner) {
    JsonNode name = practitioner.path("name").path(0);
    String text = Words.of(name.path("text"));
    if (text != null) {
      return text;
    }
    String given = Words.of(name.path("given").path(0));
    String family = Words.of(name.path("family"));
    return given == null ? family : family == null ? given : given + " " + family;
  }

  private static @Nullable String userIdOf(JsonNode practitioner) {
    for (JsonNode identifier : practitioner.path("identifier")) {
      String id = userId(identifier);
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  private static @Nullable String userId(JsonNode identifier) {
    return USER.equals(identifier.path("system").asString(""))
        ? Words.of(identifier.path("value"))
        : null;
  }
}
