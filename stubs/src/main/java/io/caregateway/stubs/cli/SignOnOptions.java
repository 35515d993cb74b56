package io.caregateway.stubs.cli;

import io.caregateway.stubs.idp.IdpSettings;
import io.caregateway.stubs.idp.PracticeIdp;
import io.caregateway.stubs.idp.ServiceProvider;
import io.caregateway.stubs.idp.saml.SigningKeys;
import io.caregateway.stubs.spine.cis2.SpineClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the practices' identity provider is told on the command line. */
final class SignOnOptions {

  @Option(
      names = "--certs",
      paramLabel = "DIR",
      description =
          "Folder that certs-dev wrote: the identity provider signs with saml/idp-ODS and checks"
              + " requests with saml/gateway.pem. Without it keys are made at the start, and"
              + " signatures of requests are not checked.")
  private @Nullable Path certificates;

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      defaultValue = "https://localhost:8443",
      description = "Where people sign on to the gateway (default ${DEFAULT-VALUE}).")
  private URI gateway = URI.create("https://localhost:8443");

  @Option(
      names = "--browsers-at",
      paramLabel = "URL",
      description =
          "Where browsers reach these stubs, if not at 127.0.0.1 and --port: the identity provider"
              + " gives its own addresses by it.")
  private @Nullable URI forBrowsers;

  @Option(
      names = "--encrypt",
      description = "Encrypt every assertion for the gateway's key. Needs --certs.")
  private boolean encrypts;

  /** The address under which the identity provider is served. */
  String addressForBrowsers(String baseUrl) {
    return forBrowsers == null ? baseUrl : forBrowsers.toString();
  }

  PracticeIdp identityProvider(CommandLine line) {
    requireOrigin(line, "--gateway", gateway);
    if (forBrowsers != null) {
      requireOrigin(line, "--browsers-at", forBrowsers);
    }
    try {
      var settings = certificates == null ? IdpSettings.demo() : IdpSettings.demo(certificates);
      var signedWith = settings.serviceProvider().certificate();
      if (encrypts && signedWith == null) {
        throw new ParameterException(line, "--encrypt needs --certs: name the folder.");
      }
      settings = settings.encryptingFor(encrypts ? signedWith : null);
      var provider = ServiceProvider.gatewayAt(gateway.toString());
      return new PracticeIdp(
          settings.with(signedWith == null ? provider : provider.signingWith(signedWith)));
    } catch (IOException e) {
      throw new ParameterException(
          line,
          "--certs: the SAML keys cannot be read from "
              + certificates
              + ". Give a folder that certs-dev wrote.",
          e);
    }
  }

  /** The gateway as CIS2 knows it. */
  SpineClient spineClient(CommandLine line) {
    SpineClient client = SpineClient.gatewayAt(gateway.toString());
    if (certificates == null) {
      return client;
    }
    try {
      SpineClient trusted = client.trustedBy(TrustedCa.of(certificates.resolve("ca/root.pem")));
      Path signer = certificates.resolve("oauth/cis2.pem");
      return Files.exists(signer)
          ? trusted.signingWith(SigningKeys.certificate(signer).getPublicKey())
          : trusted;
    } catch (IOException | GeneralSecurityException e) {
      throw new ParameterException(
          line,
          "--certs: ca/root.pem or oauth/cis2.pem cannot be read from " + certificates + ".",
          e);
    }
  }

  private static void requireOrigin(CommandLine line, String option, URI address) {
    if (address.getHost() == null || !address.getRawPath().isEmpty()) {
      throw new ParameterException(
          line, option + " takes scheme, host and port alone, such as https://localhost:8443.");
    }
  }
}
