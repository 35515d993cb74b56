package io.caregateway.stubs.idp.saml;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * A SAML Response in the making: right in every part from the start, so that a test says only what
 * is to be wrong with it. Every setter changes this object and returns it. The ids are drawn once:
 * {@link #xml()} called twice returns the same bytes, which is a replay.
 */
public final class SamlAnswer {
  final String responseId = newId();
  final String assertionId = newId();
  final Map<String, List<String>> attributes = new LinkedHashMap<>();
  SigningKey key;
  String issuer;
  @Nullable String inResponseTo;
  @Nullable String audience;
  String recipient;
  String destination;
  String nameId = "";
  final String sessionIndex = newId();
  String authnContext = SamlNames.PASSWORD_OVER_TLS;
  String status = SamlNames.STATUS_SUCCESS;
  @Nullable String subStatus;
  String confirmationMethod = SamlNames.BEARER;
  Instant issued;
  Instant notBefore;
  Instant notOnOrAfter;
  Instant confirmedUntil;
  SignatureAlgorithm algorithm = SignatureAlgorithm.RSA_SHA256;
  boolean signedResponse = true;
  boolean signedAssertion = true;
  @Nullable X509Certificate encryptedFor;
  @Nullable X509Certificate nameIdEncryptedFor;
  Encryption encryption = Encryption.STRONG;
  UnaryOperator<String> plaintext = UnaryOperator.identity();
  Consumer<Document> beforeSigning = document -> {};

  private SamlAnswer(
      AuthnRequest request, String acsUrl, String issuer, SigningKey key, Instant now) {
    this.key = key;
    this.issuer = issuer;
    inResponseTo = request.id();
    audience = request.issuer();
    recipient = acsUrl;
    destination = acsUrl;
    issued = now.truncatedTo(ChronoUnit.MILLIS);
    notBefore = issued.minusSeconds(10);
    notOnOrAfter = issued.plus(Duration.ofMinutes(5));
    confirmedUntil = notOnOrAfter;
  }

  /** A valid answer to the request, but for the person, which {@link #person} says. */
  public static SamlAnswer to(
      AuthnRequest request, String acsUrl, String issuer, SigningKey key, Instant now) {
    return new SamlAnswer(request, acsUrl, issuer, key, now);
  }

  public SamlAnswer person(String name, Map<String, List<String>> itsAttributes) {
    nameId = name;
    attributes.clear();
    attributes.putAll(itsAttributes);
    return this;
  }

  public SamlAnswer nameId(String value) {
    nameId = value;
    return this;
  }

  public SamlAnswer attribute(String name, String... values) {
    attributes.put(name, List.of(values));
    return this;
  }

  public SamlAnswer signedWith(SigningKey other, SignatureAlgorithm how) {
    key = other;
    algorithm = how;
    return this;
  }

  public SamlAnswer signing(boolean response, boolean assertion) {
    signedResponse = response;
    signedAssertion = assertion;
    return this;
  }

  public SamlAnswer issuer(String value) {
    issuer = value;
    return this;
  }

  /** Null makes it unsolicited. */
  public SamlAnswer inResponseTo(@Nullable String value) {
    inResponseTo = value;
    return this;
  }

  /** Null leaves the AudienceRestriction out. */
  public SamlAnswer audience(@Nullable String value) {
    audience = value;
    return this;
  }

  public SamlAnswer recipient(String value) {
    recipient = value;
    return this;
  }

  public SamlAnswer destination(String value) {
    destination = value;
    return this;
  }

  public SamlAnswer conditions(Instant from, Instant until) {
    notBefore = from;
    notOnOrAfter = until;
    return this;
  }

  public SamlAnswer confirmedUntil(Instant until) {
    confirmedUntil = until;
    return this;
  }

  public SamlAnswer confirmationMethod(String value) {
    confirmationMethod = value;
    return this;
  }

  public SamlAnswer authnContext(String classRef) {
    authnContext = classRef;
    return this;
  }

  /** Another top-level status, with a second-level one or null; the assertion stays. */
  public SamlAnswer status(String value, @Nullable String second) {
    status = value;
    subStatus = second;
    return this;
  }

  /** Encrypts the assertion for whoever has the key of this certificate. */
  public SamlAnswer encryptedFor(X509Certificate certificate) {
    encryptedFor = certificate;
    return this;
  }

  /** Encrypts the NameID, inside of whatever else is encrypted. */
  public SamlAnswer nameIdEncryptedFor(X509Certificate certificate) {
    nameIdEncryptedFor = certificate;
    return this;
  }

  /** How it is encrypted, where it is: {@link Encryption#STRONG} unless said otherwise. */
  public SamlAnswer encryption(Encryption how) {
    encryption = how;
    return this;
  }

  /** Encrypts something else in the place of the assertion's text. */
  public SamlAnswer plaintext(UnaryOperator<String> change) {
    plaintext = change;
    return this;
  }

  /** A last change to the whole, before the Response is signed. */
  public SamlAnswer beforeSigning(Consumer<Document> change) {
    beforeSigning = change;
    return this;
  }

  public Instant issued() {
    return issued;
  }

  public String sessionIndex() {
    return sessionIndex;
  }

  public SigningKey key() {
    return key;
  }

  /** The Response as text. */
  public String xml() {
    return SamlXml.text(new ResponseDocument(this).write());
  }

  /** The Response without any assertion: for a status that is not Success. */
  public String xmlWithoutAssertion() {
    return SamlXml.text(new ResponseDocument(this).writeWithoutAssertion());
  }

  private static String newId() {
    return "_" + UUID.randomUUID();
  }
}
