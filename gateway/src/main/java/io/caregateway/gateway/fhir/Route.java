package io.caregateway.gateway.fhir;

import io.caregateway.feed.PatientId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which interaction a request asks for (FHIR R4, http.html).
 *
 * @param patient the id that is asked for, when it has the form of one
 */
public record Route(Interaction interaction, @Nullable PatientId patient) {

  /** Under this name the gate leaves it at the request. */
  static final String ATTRIBUTE = Route.class.getName();

  /** What is offered. */
  public enum Interaction {
    METADATA("metadata"),
    READ("read of a Patient"),
    SEARCH("search for Patients"),
    SEARCH_BY_FORM("search for Patients by a form");

    private final String inWords;

    Interaction(String inWords) {
      this.inWords = inWords;
    }

    /** For the audit record. */
    String inWords() {
      return inWords;
    }
  }

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String TYPE = "Patient";

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
    if (segments.equals(List.of("metadata")) && reads) {
      return new Route(Interaction.METADATA, null);
    }
    if (!segments.get(0).equals(TYPE)) {
      throw new Refused(
          segments.get(0).equals("metadata") ? Refusal.NOT_OFFERED : Refusal.TYPE_NOT_SERVED);
    }
    if (segments.equals(List.of(TYPE, "_search")) && method.equals("POST")) {
      return new Route(Interaction.SEARCH_BY_FORM, null);
    }
    if (segments.size() == 1 && reads) {
      return new Route(Interaction.SEARCH, null);
    }
    if (segments.size() == 2 && reads && !segments.get(1).matches("[_$].*")) {
      return new Route(Interaction.READ, patientId(segments.get(1)).orElse(null));
    }
    throw new Refused(Refusal.NOT_OFFERED);
  }

  /** The id, if the text has the form in which this gateway gives ids out. */
  public static Optional<PatientId> patientId(String text) {
    return UUID_FORM.matcher(text).matches() ? Optional.of(PatientId.of(text)) : Optional.empty();
  }
}
