package io.caregateway.stubs.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A JSON Web Token in compact form (RFC 7515, 7.1), taken apart and not yet believed.
 *
 * @param signed the first two parts with the dot between, over which the signature goes
 * @param signature base64url, empty for {@code alg none}
 */
public record Jwt(JsonNode header, JsonNode claims, String signed, String signature) {

  /** The text is not a token. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  public static Jwt parse(String token) throws Malformed {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw new Malformed("A token has three parts with dots between.");
    }
    return new Jwt(object(parts[0]), object(parts[1]), parts[0] + "." + parts[1], parts[2]);
  }

  private static JsonNode object(String part) throws Malformed {
    try {
      byte[] json = Base64.getUrlDecoder().decode(part);
      JsonNode node = Json.read(new String(json, StandardCharsets.UTF_8));
      if (node.isObject()) {
        return node;
      }
    } catch (IllegalArgumentException | JacksonException e) {
      throw new Malformed("A part is not JSON in base64url.");
    }
    throw new Malformed("A part is not a JSON object.");
  }
}
