package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.saml.metadata.MetadataSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

/**
 * Sign-on of people by SAML 2.0.
 *
 * @param baseUrl the address by which people reach this gateway, as {@code
 *     https://gateway.example}; without one, {@code https://localhost} and the port for people.
 *     Never taken from a request: who could choose it could pass off answers that were meant for
 *     another site
 * @param key the gateway's own key, which signs its requests
 * @param secondKey while the key changes: the one to come, or the one that went. It is in the
 *     metadata, and signs nothing
 * @param decryptionKey the key that assertions are encrypted for; without one, the signing keys
 * @param secondDecryptionKey while that one changes: the one to come, or the one that went
 * @param saml each practice's identity provider by the practice's ODS code
 */
@ConfigurationProperties("gateway.sign-on")
public record SamlSettings(
    @Nullable URI baseUrl,
    @DefaultValue Key key,
    @DefaultValue Key secondKey,
    @DefaultValue Key decryptionKey,
    @DefaultValue Key secondDecryptionKey,
    @DefaultValue Map<String, IdentityProvider> saml) {

  public SamlSettings {
    saml = Map.copyOf(saml);
    saml.keySet().forEach(OdsCode::new);
    if (baseUrl != null && !"https".equals(baseUrl.getScheme())) {
      throw new IllegalArgumentException(
          "gateway.sign-on.base-url begins with https://, as browsers keep the session for no"
              + " other.");
    }
  }

  /**
   * A private key with its certificate: two PEM files, or one PKCS#12 file.
   *
   * @param certificate PEM file of the certificate
   * @param privateKey PEM file of the private key
   * @param privateKeyPassword the key's password, if it has one
   * @param keyStore PKCS#12 file that holds both, in place of the two
   * @param keyStorePassword its password
   */
  public record Key(
      @Nullable Path certificate,
      @Nullable Path privateKey,
      @Nullable String privateKeyPassword,
      @Nullable Path keyStore,
      @Nullable String keyStorePassword) {

    boolean isSet() {
      return certificate != null || keyStore != null;
    }
  }

  /**
   * A practice's identity provider: what it says of itself in its metadata, or its addresses and
   * certificates one by one.
   *
   * @param entityId its name in SAML
   * @param metadata where its metadata is, in place of addresses and certificates
   * @param ssoUrl where people are sent to sign on
   * @param sloUrl where people are sent to sign out there too; without one they sign out here alone
   * @param sloResponseUrl where answers to its own logout requests go; without one, the same
   * @param binding how people are sent to both addresses: redirect, or post where it takes nothing
   *     else
   * @param verificationCertificates PEM files of the certificates that its signatures are checked
   *     with; name the old and the new one while it changes keys
   * @param allowUnsolicited whether it may sign people on who did not start here. Leave it off
   *     where you can: an answer that nobody asked for can be slipped to somebody else
   * @param requireEncryption whether an assertion that it did not encrypt is refused. Encrypted
   *     ones are read in any case
   * @param attributes what it calls the things that it tells about a person
   */
  @ConfigurationPropertiesSource
  public record IdentityProvider(
      String entityId,
      @Nullable MetadataSettings metadata,
      @Nullable URI ssoUrl,
      @Nullable URI sloUrl,
      @Nullable URI sloResponseUrl,
      @DefaultValue("redirect") Saml2MessageBinding binding,
      @DefaultValue List<Path> verificationCertificates,
      @DefaultValue("false") boolean allowUnsolicited,
      @DefaultValue("false") boolean requireEncryption,
      @DefaultValue Attributes attributes) {

    public IdentityProvider {
      verificationCertificates = List.copyOf(verificationCertificates);
      boolean byOne = ssoUrl != null || sloUrl != null || !verificationCertificates.isEmpty();
      if (metadata == null ? ssoUrl == null : byOne) {
        throw new IllegalArgumentException(
            "gateway.sign-on.saml.* has either metadata, or sso-url and verification-certificates.");
      }
    }
  }

  /**
   * Names of attributes.
   *
   * @param uid the person's 12-digit UID; where it is missing, the NameID counts
   * @param name the person's name
   * @param role the practice's own names of the person's roles, one value each
   * @param practice the ODS code; it grants nothing, but another practice's code is refused
   */
  public record Attributes(
      @DefaultValue("uid") String uid,
      @DefaultValue("displayName") String name,
      @DefaultValue("role") String role,
      @DefaultValue("practice") String practice) {}
}
