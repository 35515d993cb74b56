package io.caregateway.fhir.consultation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Text of a clinical system, which may be absent, empty or of any length. */
final class Words {

  private static final int MOST = 500;

  private Words() {}

  /** Null where there is none; cut where it is too long. */
  static @Nullable String of(JsonNode value) {
    String text = value.isString() ? value.asString().strip() : "";
    if (text.isEmpty()) {
      return null;
    }
    return text.length() > MOST ? text.substring(0, MOST) : text;
  }
}
