package io.caregateway.stubs.idp.saml;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A request, a key and a valid answer to start from. */
public final class Sample {
  public static final SigningKey KEY = SigningKeys.generate("idp");
  public static final SigningKey OTHER_KEY = SigningKeys.generate("other");
  public static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
  public static final String ACS = "https://localhost:8443/login/saml2/sso/A81001";
  public static final String PROVIDER =
      "https://localhost:8443/saml2/service-provider-metadata/A81001";
  public static final String IDP = "http://127.0.0.1:9000/idp/A81001";

  private Sample() {}

  public static AuthnRequest request() {
    return new AuthnRequest("_request", PROVIDER, ACS, null, null, false, null);
  }

  public static SamlAnswer answer() {
    return SamlAnswer.to(request(), ACS, IDP, KEY, NOW)
        .person("555000100011", Map.of("role", List.of("practice-manager", "<&\">")));
  }
}
