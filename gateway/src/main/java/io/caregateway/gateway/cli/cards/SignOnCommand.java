package io.caregateway.gateway.cli.cards;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.listeners.CertificateFiles;
import io.caregateway.gateway.start.StartRefused;
import io.caregateway.smartcards.proof.Nonce;
import io.caregateway.smartcards.proof.SignedBytes;
import io.caregateway.smartcards.refusal.CardRefused;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code cards sign-on}: signs on at a gateway by the card in the reader. */
@Command(
    name = "sign-on",
    sortOptions = false,
    description = "Signs on at a gateway by the card in the reader.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:signed on", " 1:refused or failed", " 2:wrong use"})
final class SignOnCommand implements Callable<Integer> {

  private static final String PURPOSE = "sign-on";

  @Mixin private final TokenOptions token = new TokenOptions();

  @Option(
      names = "--practice",
      required = true,
      paramLabel = "ODS",
      description = "the practice to sign on to, such as A81001")
  private OdsCode practice = new OdsCode("A81001");

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "https://localhost:8443",
      description = "the gateway, as browsers reach it (default: ${DEFAULT-VALUE})")
  private URI url = URI.create("https://localhost:8443");

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "PEM file with whom to trust for the gateway's certificate")
  private @Nullable Path ca;

  @Option(names = "--latitude", paramLabel = "DEG", description = "where this reader is, north")
  private @Nullable Double latitude;

  @Option(names = "--longitude", paramLabel = "DEG", description = "where this reader is, east")
  private @Nullable Double longitude;

  @Option(
      names = "--cookie-file",
      paramLabel = "FILE",
      description = "where to write the session's cookie, for curl --cookie; readable by you alone")
  private @Nullable Path cookieFile;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      signOn();
      return ExitCode.OK;
    } catch (Stopped stopped) {
      err.println(stopped.getMessage());
      return stopped.exit();
    } catch (StartRefused unreadable) {
      err.println(unreadable.getMessage());
      return ExitCode.USAGE;
    } finally {
      err.flush();
    }
  }

  private void signOn() {
    if (!"https".equals(url.getScheme()) || url.getHost() == null) {
      throw Stopped.wrongUse("The address " + url + " is none: give --url as https://host.", null);
    }
    List<X509Certificate> anchors = ca == null ? List.of() : CertificateFiles.read("--ca", ca);
    GatewayAnswers gateway = new GatewayAnswers(url, anchors);
    Token card = token.open();
    TokenKey key = card.key();
    Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
    wanted.put("practice", practice.value());
    wanted.put("purpose", PURPOSE);
    Nonce nonce = nonce(gateway.post("/auth/challenge", wanted));
    byte[] signature =
        card.sign(key, SignedBytes.of("https://" + url.getAuthority(), nonce, PURPOSE));
    JsonNode person = gateway.post("/auth/smartcard", proof(key, nonce, signature));
    if (cookieFile != null) {
      CookieFile.write(cookieFile, url.getHost(), gateway.session());
    }
    tell(person);
  }

  private static Nonce nonce(JsonNode challenge) {
    try {
      return new Nonce(challenge.path("nonce").asString(""));
    } catch (CardRefused none) {
      throw Stopped.failed("What answers is no gateway with cards: check --url.", none);
    }
  }

  private Map<String, @Nullable Object> proof(TokenKey key, Nonce nonce, byte[] signature) {
    List<String> certificates = new ArrayList<>();
    try {
      for (X509Certificate certificate : key.chain()) {
        certificates.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
      }
    } catch (CertificateEncodingException e) {
      throw Stopped.failed("The card's certificate cannot be read: use another card.", e);
    }
    Map<String, @Nullable Object> proof = new LinkedHashMap<>();
    proof.put("practice", practice.value());
    proof.put("certificate", certificates.get(0));
    proof.put("chain", certificates.subList(1, certificates.size()));
    proof.put("algorithm", key.algorithm());
    proof.put("signature", Base64.getEncoder().encodeToString(signature));
    proof.put("nonce", nonce.text());
    if (latitude != null && longitude != null) {
      proof.put("place", Map.of("latitude", latitude, "longitude", longitude, "source", "SITE"));
    }
    return proof;
  }

  private void tell(JsonNode person) {
    PrintWriter out = spec.commandLine().getOut();
    String role =
        person.path("role").isObject()
            ? person.path("role").path("name").asString("")
            : person.path("roles").isEmpty() ? "no role yet" : "a role still to be chosen";
    out.println(
        "Signed on: %s (%s) at %s, with %s."
            .formatted(
                person.path("name").asString(""),
                person.path("uid").asString(""),
                person.path("practice").asString("the gateway"),
                role));
    out.println("Open " + url.resolve(person.path("next").asString("/")));
    out.flush();
  }
}
