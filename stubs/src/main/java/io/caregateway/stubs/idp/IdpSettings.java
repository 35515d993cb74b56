package io.caregateway.stubs.idp;

import io.caregateway.stubs.idp.saml.SamlNames;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider is told.
 *
 * @param keys one for each practice
 * @param authnContext the class of authentication that assertions state
 * @param signsResponse whether Responses are signed
 * @param signsAssertion whether assertions are signed
 * @param encryptsFor the certificate that assertions are encrypted for; null leaves them readable
 */
public record IdpSettings(
    StaffDirectory staff,
    ServiceProvider serviceProvider,
    IdpKeys keys,
    AttributeNames attributeNames,
    String authnContext,
    boolean signsResponse,
    boolean signsAssertion,
    @Nullable X509Certificate encryptsFor,
    Clock clock) {

  /**
   * The demo: its people, the gateway at {@code https://localhost:8443}, and a key made on the
   * spot.
   */
  public static IdpSettings demo() {
    return demo(IdpKeys.generated());
  }

  public static IdpSettings demo(IdpKeys keys) {
    return new IdpSettings(
        StaffDirectory.demo(),
        ServiceProvider.gatewayAt("https://localhost:8443"),
        keys,
        AttributeNames.DEFAULT,
        SamlNames.PASSWORD_OVER_TLS,
        true,
        true,
        null,
        Clock.systemUTC());
  }

  /**
   * The demo with the keys of a folder that {@code certs-dev} wrote; requests must then be signed
   * with the gateway's own.
   *
   * @throws IOException when a file is missing or cannot be read
   */
  public static IdpSettings demo(Path certificates) throws IOException {
    var keys = IdpKeys.fromFolder(certificates, StaffDirectory.demo().practices());
    var gateway = SigningKeys.certificate(certificates.resolve("saml").resolve("gateway.pem"));
    var settings = demo(keys);
    return settings.with(settings.serviceProvider.signingWith(gateway));
  }

  public IdpSettings with(ServiceProvider provider) {
    return new IdpSettings(
        staff,
        provider,
        keys,
        attributeNames,
        authnContext,
        signsResponse,
        signsAssertion,
        encryptsFor,
        clock);
  }

  public IdpSettings with(AttributeNames names) {
    return new IdpSettings(
        staff,
        serviceProvider,
        keys,
        names,
        authnContext,
        signsResponse,
        signsAssertion,
        encryptsFor,
        clock);
  }

  public IdpSettings with(Clock other) {
    return new IdpSettings(
        staff,
        serviceProvider,
        keys,
        attributeNames,
        authnContext,
        signsResponse,
        signsAssertion,
        encryptsFor,
        other);
  }

  public IdpSettings signing(boolean response, boolean assertion) {
    return new IdpSettings(
        staff,
        serviceProvider,
        keys,
        attributeNames,
        authnContext,
        response,
        assertion,
        encryptsFor,
        clock);
  }

  /** Encrypts every assertion for this certificate. */
  public IdpSettings encryptingFor(@Nullable X509Certificate reader) {
    return new IdpSettings(
        staff,
        serviceProvider,
        keys,
        attributeNames,
        authnContext,
        signsResponse,
        signsAssertion,
        reader,
        clock);
  }
}
