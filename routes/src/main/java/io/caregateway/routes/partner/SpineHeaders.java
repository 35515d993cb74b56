package io.caregateway.routes.partner;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.PracticeSettings;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The Spine Secure Proxy's headers and the unsigned JWT of GP Connect (1.2.7, cross-organisation
 * audit and provenance): a new one per request, valid for exactly five minutes.
 */
final class SpineHeaders implements Credentials {

  private static final long LIFETIME_SECONDS = 300;
  private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
  private static final String USER = "https://fhir.nhs.uk/Id/sds-user-id";
  private static final String ROLE = "https://fhir.nhs.uk/Id/sds-role-profile-id";

  /** What GP Connect names a user that has no id of that kind: no person stands behind a sync. */
  private static final String UNKNOWN = "UNK";

  private final OdsCode practice;
  private final PracticeSettings settings;
  private final BaseUrl base;
  private final Clock clock;

  SpineHeaders(OdsCode practice, PracticeSettings settings, Clock clock) {
    this.practice = practice;
    this.settings = settings;
    this.base = new BaseUrl(settings.baseUrl());
    this.clock = clock;
  }

  @Override
  public void addTo(HttpRequest.Builder request, Interaction interaction) {
    request
        .header("Ssp-TraceID", UUID.randomUUID().toString())
        .header("Ssp-From", settings.partner().fromAsid())
        .header("Ssp-To", settings.partner().toAsid())
        .header("Ssp-InteractionID", interaction.id())
        .header("Authorization", "Bearer " + token(interaction));
  }

  @Override
  public void renew() {
    // every request carries a token of its own
  }

  private String token(Interaction interaction) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer("https://caregateway.io")
            .subject(UNKNOWN)
            .audience(base.service())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)))
            .claim("reason_for_request", "directcare")
            .claim("requested_scope", interaction.scope())
            .claim("requesting_device", device())
            .claim("requesting_organization", organization())
            .claim("requesting_practitioner", practitioner())
            .build();
    return new PlainJWT(new PlainHeader.Builder().type(JOSEObjectType.JWT).build(), claims)
        .serialize();
  }

  private static Map<String, Object> device() {
    return Map.of(
        "resourceType",
        "Device",
        "identifier",
        List.of(Map.of("system", "https://caregateway.io/id/device", "value", "care-gateway")),
        "model",
        "Care Gateway",
        "version",
        "1");
  }

  private Map<String, Object> organization() {
    return Map.of(
        "resourceType",
        "Organization",
        "identifier",
        List.of(Map.of("system", ODS, "value", practice.value())),
        "name",
        settings.name());
  }

  private static Map<String, Object> practitioner() {
    return Map.of(
        "resourceType",
        "Practitioner",
        "id",
        UNKNOWN,
        "identifier",
        List.of(Map.of("system", USER, "value", UNKNOWN), Map.of("system", ROLE, "value", UNKNOWN)),
        "name",
        List.of(Map.of("family", "Gateway", "given", List.of("Care"))));
  }
}
