package io.caregateway.gateway.signon.cis2;

import io.caregateway.routes.signon.SafeAddress;
import io.caregateway.routes.signon.spine.SpineBounds;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-on of people by NHS CIS2. It is offered where the issuer is set. Which classes of sign-on,
 * algorithms and times NHS England grants an application is agreed when it is registered.
 *
 * @param issuer CIS2's issuer, as its discovery document names it
 * @param clientId as the gateway is registered
 * @param keyStore PKCS#12 file with the RSA key that the gateway proves itself with; with the old
 *     and the new one while it changes keys. Their public halves are at {@code /oauth2/jwks}
 * @param keyStorePassword its password
 * @param signWith alias of the key that signs; where there is one key alone, it need not be set
 * @param acrValues classes of sign-on that are enough, as AAL3_ANY or AAL2_OR_AAL3_ANY
 * @param scopes what is asked for
 * @param algorithms that ID tokens and logout tokens may be signed with
 * @param longestSignOn how long ago a person may have signed on at CIS2
 * @param clockSkew by how much CIS2's clock and ours may differ
 * @param bounds of its discovery, keys and tokens
 */
@ConfigurationProperties("gateway.cis2")
public record Cis2Settings(
    @Nullable URI issuer,
    @DefaultValue("care-gateway") String clientId,
    @Nullable Path keyStore,
    @Nullable String keyStorePassword,
    @Nullable String signWith,
    @DefaultValue("AAL2_OR_AAL3_ANY") List<String> acrValues,
    @DefaultValue({
          "openid",
          "profile",
          "nhsperson",
          "associatedorgs",
          "nationalrbacaccess",
          "selectedrole"
        })
        List<String> scopes,
    @DefaultValue({"RS512", "RS256"}) List<String> algorithms,
    @DefaultValue("PT8H") Duration longestSignOn,
    @DefaultValue("PT30S") Duration clockSkew,
    @DefaultValue SpineBounds bounds) {

  private static final Set<String> GOOD =
      Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

  public Cis2Settings {
    acrValues = List.copyOf(acrValues);
    scopes = List.copyOf(scopes);
    algorithms = List.copyOf(algorithms);
    if (issuer != null && !SafeAddress.isSafe(issuer)) {
      throw new IllegalArgumentException(
          "gateway.cis2.issuer begins with https://, or names this machine itself.");
    }
    if (issuer != null && keyStore == null) {
      throw new IllegalArgumentException(
          "gateway.cis2.key-store has to be set where gateway.cis2.issuer is: CIS2 takes no client"
              + " without a key.");
    }
    if (!scopes.contains("openid") || acrValues.isEmpty()) {
      throw new IllegalArgumentException(
          "gateway.cis2.scopes contains openid, and gateway.cis2.acr-values at least one class.");
    }
    if (!GOOD.containsAll(algorithms) || algorithms.isEmpty()) {
      throw new IllegalArgumentException(
          "gateway.cis2.algorithms are signatures by a key pair, as RS512 or ES256.");
    }
  }

  /** Whether people can sign on this way. */
  public boolean isOn() {
    return issuer != null;
  }
}
