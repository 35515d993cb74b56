package io.caregateway.stubs.idp.saml;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes signed logout messages, both ways (saml-core-2.0-os section 3.7). */
public final class LogoutMessages {
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);

  private final String issuer;
  private final XmlSigner signer;

  public LogoutMessages(String issuer, SigningKey key) {
    this(issuer, key, SignatureAlgorithm.RSA_SHA256);
  }

  public LogoutMessages(String issuer, SigningKey key, SignatureAlgorithm how) {
    this.issuer = issuer;
    signer = new XmlSigner(key, how);
  }

  /** A LogoutRequest for one session of a person, or for all where no index is given. */
  public String request(
      String id, String destination, String nameId, @Nullable String sessionIndex, Instant now) {
    var request = head("samlp:LogoutRequest", id, destination, now);
    request.attribute("NotOnOrAfter", millis(now.plus(GOOD_FOR))).leaf("saml:Issuer", issuer);
    request.child("saml:NameID").attribute("Format", SamlNames.NAME_ID_PERSISTENT).text(nameId);
    if (sessionIndex != null) {
      request.leaf("samlp:SessionIndex", sessionIndex);
    }
    return signed(request);
  }

  /** A LogoutResponse; {@code status} is the top-level code. */
  public String response(String inResponseTo, String destination, String status, Instant now) {
    var response = head("samlp:LogoutResponse", "_" + UUID.randomUUID(), destination, now);
    response.attribute("InResponseTo", inResponseTo).leaf("saml:Issuer", issuer);
    response.child("samlp:Status").child("samlp:StatusCode").attribute("Value", status);
    return signed(response);
  }

  private static SamlElement head(String name, String id, String destination, Instant now) {
    return SamlElement.root(name)
        .attribute("ID", id)
        .attribute("IssueInstant", millis(now))
        .attribute("Destination", destination)
        .attribute("Version", "2.0");
  }

  private String signed(SamlElement message) {
    signer.sign(message.dom());
    return SamlXml.text(message.dom());
  }

  private static String millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
