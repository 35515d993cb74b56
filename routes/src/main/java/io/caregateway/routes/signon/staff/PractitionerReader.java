package io.caregateway.routes.signon.staff;

import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.staff.StaffEntry.Listed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a Practitioner, STU3 or R4: they do not differ in what is taken. Without a national user id
 * nobody can be told from others, so whoever has none, or is not active, is passed over.
 */
final class PractitionerReader {

  static final String USER = "https://fhir.nhs.uk/Id/sds-user-id";
  private static final int LONGEST_NAME = 200;
  private static final JsonMapper JSON = new JsonMapper();

  private PractitionerReader() {}

  static Optional<Listed> read(byte[] resource) {
    JsonNode practitioner;
    try {
      practitioner = JSON.readTree(resource);
    } catch (JacksonException e) {
      return Optional.empty();
    }
    if (!"Practitioner".equals(practitioner.path("resourceType").asString(""))
        || !practitioner.path("active").asBoolean(true)) {
      return Optional.empty();
    }
    List<String> uids =
        practitioner.path("identifier").values().stream()
            .filter(identifier -> USER.equals(identifier.path("system").asString("")))
            .map(identifier -> identifier.path("value").asString(""))
            .filter(NationalPerson::isUid)
            .distinct()
            .toList();
    return uids.size() == 1
        ? Optional.of(
            new Listed(
                practitioner.path("id").asString(""),
                new StaffMember(uids.get(0), name(practitioner.path("name").path(0)), Set.of())))
        : Optional.empty();
  }

  private static @Nullable String name(JsonNode name) {
    String text = name.path("text").asString("");
    String whole =
        text.isBlank()
            ? Stream.concat(
                    name.path("given").values().stream().map(given -> given.asString("")),
                    Stream.of(name.path("family").asString("")))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "))
            : text;
    return whole.isBlank() || whole.length() > LONGEST_NAME ? null : whole.strip();
  }
}
