package io.caregateway.stubs.client;

import io.caregateway.stubs.fhir.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A GP Connect consumer. */
public final class EmisClient extends Client {

  public EmisClient(String base) {
    super(base);
  }

  @Override
  protected Map<String, String> headers(String verb, String type) {
    String scope = verb.equals("search") || verb.equals("read") ? "read" : "write";
    return Map.of(
        "Ssp-TraceID", UUID.randomUUID().toString(),
        "Ssp-From", "200000000359",
        "Ssp-To", "918999198993",
        "Ssp-InteractionID",
            "urn:nhs:names:services:gpconnect:fhir:rest:%s:%s-1"
                .formatted(verb, type.toLowerCase(Locale.ROOT)),
        "Authorization", bearer(claims("patient/*." + scope)));
  }

  /** Right claims for now. */
  public ObjectNode claims(String scope) {
    long now = Instant.now().getEpochSecond();
    ObjectNode claims =
        Json.object()
            .put("iss", "https://gateway.example")
            .put("sub", "1")
            .put("aud", base())
            .put("iat", now)
            .put("exp", now + 300)
            .put("reason_for_request", "directcare")
            .put("requested_scope", scope);
    ObjectNode device = claims.putObject("requesting_device").put("resourceType", "Device");
    identifier(device, "https://gateway.example/Id/device", "gw");
    device.put("model", "Care Gateway").put("version", "1");
    ObjectNode organization =
        claims.putObject("requesting_organization").put("resourceType", "Organization");
    identifier(organization, "https://fhir.nhs.uk/Id/ods-organization-code", "A81001");
    organization.put("name", "The Densham Surgery");
    ObjectNode practitioner =
        claims.putObject("requesting_practitioner").put("resourceType", "Practitioner");
    practitioner.put("id", "1");
    identifier(practitioner, "https://fhir.nhs.uk/Id/sds-user-id", "UNK");
    identifier(practitioner, "https://fhir.nhs.uk/Id/sds-role-profile-id", "UNK");
    practitioner.putArray("name").addObject().put("family", "Gateway");
    return claims;
  }

  public static String bearer(ObjectNode claims) {
    return "Bearer "
        + part("{\"alg\":\"none\",\"typ\":\"JWT\"}")
        + "."
        + part(Json.text(claims))
        + ".";
  }

  private static void identifier(ObjectNode resource, String system, String value) {
    resource.withArray("identifier").addObject().put("system", system).put("value", value);
  }

  private static String part(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
