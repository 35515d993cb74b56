package io.caregateway.gateway.fhir;

import io.caregateway.feed.PatientId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which interaction a request asks for (FHIR R4, http.html).
 *
 * @param type of resource; null where the interaction is of none
 * @param id that is asked for, when it has the form of one
 */
public record Route(Interaction interaction, @Nullable ServedType type, @Nullable String id) {

  /** Under this name the gate leaves it at the request. */
  static final String ATTRIBUTE = Route.class.getName();

  /** What is offered. */
  enum Interaction {
    METADATA("metadata"),
    READ("read"),
    SEARCH("search"),
    SEARCH_BY_FORM("search by a form");

    private final String inWords;

    Interaction(String inWords) {
      this.inWords = inWords;
    }
  }

  private static final Route METADATA = new Route(Interaction.METADATA, null, null);

  /**
   * @param path below the API's base, decoded
   * @throws Refused TYPE_NOT_SERVED, NOT_OFFERED
   */
  static Route of(String method, String path) {
    List<String> segments = Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (segments.isEmpty()) {
      throw new Refused(reads ? Refusal.TYPE_NOT_SERVED : Refusal.NOT_OFFERED);
    }
    if (segments.get(0).equals("metadata")) {
      if (reads && segments.size() == 1) {
        return METADATA;
      }
      throw new Refused(Refusal.NOT_OFFERED);
    }
    ServedType type =
        ServedType.of(segments.get(0)).orElseThrow(() -> new Refused(Refusal.TYPE_NOT_SERVED));
    String below = String.join("/", segments.subList(1, segments.size()));
    if (below.equals("_search") && method.equals("POST")) {
      return new Route(Interaction.SEARCH_BY_FORM, type, null);
    }
    if (below.isEmpty() && reads) {
      return new Route(Interaction.SEARCH, type, null);
    }
    if (segments.size() == 2 && reads && !below.matches("[_$].*")) {
      return new Route(Interaction.READ, type, type.isId(below) ? below : null);
    }
    throw new Refused(Refusal.NOT_OFFERED);
  }

  /** The id of a patient, if the text has the form in which this gateway gives them out. */
  public static Optional<PatientId> patientId(String text) {
    return ServedType.PATIENT.isId(text) ? Optional.of(PatientId.of(text)) : Optional.empty();
  }

  /** The patient who is asked for; null where it is none. */
  @Nullable PatientId patient() {
    return type == ServedType.PATIENT && id != null ? PatientId.of(id) : null;
  }

  /** For the audit record, as {@code Patient read}. */
  String inWords() {
    return type == null ? interaction.inWords : type.type() + " " + interaction.inWords;
  }
}
