package io.caregateway.fhir.consultation;

import io.caregateway.feed.consultation.CodedEntry;
import io.caregateway.feed.consultation.CodedEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one Observation, Condition or Procedure says in codes, in either dialect. */
final class Codes {

  private static final int MOST_CODINGS = 10;

  /** What did not happen, or is taken back, can be billed to nobody. */
  private static final Set<String> VOID = Set.of("entered-in-error", "cancelled", "not-done");

  private Codes() {}

  /** One for each coding; one of words alone where there is none. */
  static List<CodedEntry> of(Kind kind, JsonNode resource) {
    JsonNode concept = resource.path("code");
    String text = Words.of(concept.path("text"));
    List<CodedEntry> codes = new ArrayList<>();
    for (JsonNode coding : concept.path("coding")) {
      String code = Words.of(coding.path("code"));
      if (code != null && codes.size() < MOST_CODINGS) {
        codes.add(
            new CodedEntry(kind, system(coding), code, Words.of(coding.path("display")), text));
      }
    }
    if (codes.isEmpty() && text != null) {
      codes.add(new CodedEntry(kind, null, null, null, text));
    }
    return codes;
  }

  static boolean isVoid(JsonNode resource) {
    JsonNode verification = resource.path("verificationStatus");
    return VOID.contains(resource.path("status").asString(""))
        || VOID.contains(verification.asString(""))
        || VOID.contains(verification.path("coding").path(0).path("code").asString(""))
        || resource.path("notDone").asBoolean(false);
  }

  /** The id of the Encounter that it belongs to; null where it names none. */
  static @Nullable String encounter(JsonNode resource) {
    String r4 = resource.path("encounter").path("reference").asString("");
    String reference = r4.isEmpty() ? resource.path("context").path("reference").asString("") : r4;
    return References.idOf("Encounter", reference);
  }

  private static @Nullable String system(JsonNode coding) {
    return Words.of(coding.path("system"));
  }
}
