package io.caregateway.gateway.pki;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who issues the certificates of cards that live in the gateway. Without an authority and without
 * EST, no such card can be enrolled.
 *
 * @param authority a development authority, whose key the gateway holds itself
 * @param est a site's own authority
 * @param responder signs OCSP answers in the authority's name; by default a development authority
 *     does so itself, and for another one nothing is answered
 * @param publishedAt the address of {@code /pki} on the people's port as others reach it; it stands
 *     in every certificate that the development authority issues
 */
@ConfigurationProperties("gateway.cards.issuer")
public record IssuerSettings(
    @Nullable KeyFile authority,
    @Nullable Est est,
    @Nullable KeyFile responder,
    @DefaultValue("https://localhost:8443/pki") URI publishedAt) {

  public IssuerSettings {
    if (authority != null && est != null) {
      throw new IllegalArgumentException(
          "gateway.cards.issuer has an authority and est: set one of the two.");
    }
  }

  /**
   * A private key with its certificates.
   *
   * @param keystore PKCS#12 with one key
   * @param password its password
   */
  @ConfigurationPropertiesSource
  public record KeyFile(Path keystore, @Nullable String password) {

    char[] characters() {
      return password == null ? new char[0] : password.toCharArray();
    }
  }

  /**
   * An authority that speaks EST (RFC 7030).
   *
   * @param address as {@code https://ca.example/.well-known/est}, with a label behind it where the
   *     authority wants one
   * @param client the key and certificate by which the authority knows this gateway
   * @param serverAuthorities PEM file with whom to trust for the authority's own server certificate
   * @param issuers PEM file with the certificates that it issues cards with
   * @param timeout for one exchange
   * @param patience how long a person is kept waiting where it says that it is not ready
   */
  @ConfigurationPropertiesSource
  public record Est(
      URI address,
      KeyFile client,
      Path serverAuthorities,
      Path issuers,
      @DefaultValue("PT20S") Duration timeout,
      @DefaultValue("PT15S") Duration patience) {

    public Est {
      if (!"https".equals(address.getScheme()) || address.getHost() == null) {
        throw new IllegalArgumentException(
            "gateway.cards.issuer.est.address must be an https address with a host.");
      }
    }
  }
}
