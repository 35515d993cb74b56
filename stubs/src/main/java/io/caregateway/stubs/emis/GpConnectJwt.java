package io.caregateway.stubs.emis;

import io.caregateway.stubs.fhir.Interaction;
import io.caregateway.stubs.fhir.Jwt;
import io.caregateway.stubs.fhir.Refusal;
import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.http.Call;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The claims that a GP Connect consumer sends with every request (GP Connect 1.2.7, cross
 * organisation audit and provenance; JWT.feature of the provider tests).
 */
final class GpConnectJwt {

  private static final int LIFETIME = 300;
  private static final List<String> CLAIMS =
      List.of(
          "iss",
          "sub",
          "aud",
          "iat",
          "exp",
          "reason_for_request",
          "requested_scope",
          "requesting_device",
          "requesting_organization",
          "requesting_practitioner");

  private final Clock clock;

  GpConnectJwt(Clock clock) {
    this.clock = clock;
  }

  void check(Call call, String base, Interaction interaction) {
    Jwt jwt = bearer(call);
    if (!"none".equals(jwt.header().path("alg").asString("")) || !jwt.signature().isEmpty()) {
      throw refused("alg is none and the signature is left empty, with the dot before it.");
    }
    JsonNode claims = jwt.claims();
    for (String claim : CLAIMS) {
      if (claims.path(claim).isMissingNode() || claims.path(claim).isNull()) {
        throw refused("The claim " + claim + " is missing.");
      }
    }
    long issued = claims.path("iat").asLong(0);
    long expires = claims.path("exp").asLong(0);
    if (expires != issued + LIFETIME) {
      throw refused("exp is exactly iat plus " + LIFETIME + " seconds.");
    }
    if (expires <= clock.instant().getEpochSecond()) {
      throw refused("The token has expired: make a new one for each request.");
    }
    equal("reason_for_request", claims, "directcare");
    String about = interaction.asksForStaff() ? "organization" : "patient";
    equal("requested_scope", claims, about + (interaction.writes() ? "/*.write" : "/*.read"));
    if (!claims.path("aud").asString("").replaceFirst("/$", "").equals(base)) {
      throw refused("aud is not the root of the service that was called.");
    }
    RequestingParty.check(claims);
  }

  /** 1.6 may add a confidentiality code after the scope, as in {@code patient/*.read conf/N}. */
  private static void equal(String claim, JsonNode claims, String expected) {
    String value = claims.path(claim).asString("").replaceFirst(" conf/[NR]$", "");
    if (!value.equals(expected)) {
      throw refused(claim + " should be " + expected + " here.");
    }
  }

  private static Jwt bearer(Call call) {
    String header = call.header("Authorization");
    if (header == null || !header.startsWith("Bearer ")) {
      throw new Refusal(Reason.MISSING_HEADER, "The header Authorization has no Bearer token.");
    }
    try {
      return Jwt.parse(header.substring("Bearer ".length()));
    } catch (Jwt.Malformed e) {
      throw refused("The Bearer token is not a JWT.");
    }
  }

  private static Refusal refused(String why) {
    return new Refusal(Reason.BAD_REQUEST, why);
  }
}
