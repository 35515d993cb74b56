package io.caregateway.fhir.outcome;

import io.caregateway.fhir.outcome.PartnerRefusal.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads OperationOutcomes of both dialects; the code counts, whichever of its code systems is
 * named. What cannot be read, as the Spine proxy's with its trailing comma, is told by the HTTP
 * status alone. Never throws.
 */
final class RefusalReader {

  private static final int MAX_BYTES = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(40).build())
                  .build())
          .build();

  private RefusalReader() {}

  /** The refusal in an answer with that status and body, which may be empty. */
  static PartnerRefusal read(int httpStatus, byte[] body) {
    List<JsonNode> codings = codings(body);
    for (JsonNode coding : codings) {
      String display = text(coding, "display");
      Optional<KnownCode> known =
          KnownCode.of(text(coding, "code")).or(() -> KnownCode.ofProxyDisplay(display));
      if (known.isPresent()) {
        return refusal(httpStatus, known.get(), text(coding, "code"), display);
      }
    }
    return byStatus(httpStatus, codings);
  }

  private static PartnerRefusal refusal(
      int httpStatus, KnownCode known, String code, String display) {
    // a proxy's display carries ids and addresses that help nobody at a desk
    boolean named = KnownCode.of(code).isPresent() && !display.isEmpty();
    return new PartnerRefusal(
        httpStatus, known.name(), named ? display : null, known.remedy(), known.sentence());
  }

  private static PartnerRefusal byStatus(int httpStatus, List<JsonNode> codings) {
    String code =
        codings.stream()
            .map(coding -> text(coding, "code"))
            .filter(given -> given.matches("[A-Z][A-Z_]{2,59}"))
            .findFirst()
            .orElse("HTTP_" + httpStatus);
    if (httpStatus == 408 || httpStatus == 429 || httpStatus >= 500) {
      return new PartnerRefusal(
          httpStatus,
          code,
          null,
          Remedy.TRY_LATER,
          "The partner could not answer (status "
              + httpStatus
              + "). Nothing needs doing now: it is tried again. Tell its supplier if this lasts.");
    }
    return new PartnerRefusal(
        httpStatus,
        code,
        null,
        Remedy.CORRECT_SETTINGS,
        "The partner refused without a reason that is known here (status "
            + httpStatus
            + "). Report this to whoever runs the gateway.");
  }

  private static List<JsonNode> codings(byte[] body) {
    List<JsonNode> codings = new ArrayList<>();
    if (body.length > MAX_BYTES) {
      return codings;
    }
    try {
      JsonNode outcome = MAPPER.readTree(body);
      if ("OperationOutcome".equals(text(outcome, "resourceType"))) {
        for (JsonNode issue : outcome.path("issue").values()) {
          codings.addAll(issue.path("details").path("coding").values());
        }
      }
    } catch (JacksonException e) {
      codings.clear();
    }
    return codings;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
