package io.caregateway.stubs.idp.attack;

import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SamlNames;
import io.caregateway.stubs.idp.saml.SignatureAlgorithm;
import io.caregateway.stubs.idp.saml.SigningKey;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.time.Duration;
import java.time.Instant;

/**
 * Answers that a service provider must refuse, each wrong in one thing alone. {@link #of} takes a
 * fresh valid answer, changes it, and returns the Response's text. Where somebody is impersonated,
 * it is {@link #IMPERSONATED}.
 */
public enum SamlAttack {
  UNSIGNED,
  SIGNATURES_REMOVED,
  SIGNATURE_VALUES_EMPTIED,
  TAMPERED_NAME_ID,
  TAMPERED_ATTRIBUTE,
  /** Only the Response is signed. */
  TAMPERED_ATTRIBUTE_UNDER_SIGNED_RESPONSE,
  /** Only the assertion is signed. */
  TAMPERED_ATTRIBUTE_OF_SIGNED_ASSERTION,
  /** The signature is whole, and its KeyInfo brings the attacker's own certificate. */
  WRONG_KEY,
  /** The attacker's signature, whose KeyInfo shows the provider's own certificate. */
  WRONG_KEY_UNDER_THE_PROVIDERS_NAME,
  /** RSA's public key taken for an HMAC secret. */
  PUBLIC_KEY_AS_HMAC_SECRET,
  SHA1_SIGNATURE,
  SHA1_DIGEST,
  WRONG_AUDIENCE,
  NO_AUDIENCE,
  EXPIRED_CONDITIONS,
  EXPIRED_CONFIRMATION,
  NOT_YET_VALID,
  WRONG_RECIPIENT,
  WRONG_DESTINATION,
  WRONG_ISSUER,
  WRONG_IN_RESPONSE_TO,
  /** For providers that take no IdP-initiated sign-on. */
  UNSOLICITED,
  STATUS_NOT_SUCCESS,
  SENDER_VOUCHES,
  // XSW1 to XSW8 are the names that testers' tools give to the eight best known
  /** XSW3. */
  WRAPPED_FORGERY_FIRST,
  WRAPPED_FORGERY_LAST,
  /** XSW8. */
  WRAPPED_ORIGINAL_IN_SIGNATURE,
  WRAPPED_SAME_ID_TWICE,
  WRAPPED_ORIGINAL_IN_EXTENSIONS,
  /** XSW1. */
  WRAPPED_RESPONSE_IN_SIGNATURE,
  /** XSW2. */
  WRAPPED_RESPONSE_BESIDE_SIGNATURE,
  /** XSW4. */
  WRAPPED_ORIGINAL_IN_FORGERY,
  /** XSW5. */
  WRAPPED_ORIGINAL_LAST,
  /** XSW6. */
  WRAPPED_ORIGINAL_BARE_IN_SIGNATURE,
  /** XSW7. */
  WRAPPED_FORGERY_IN_EXTENSIONS,
  DOCTYPE,
  EXTERNAL_ENTITY,
  ENTITY_EXPANSION;

  /** The UID that forged answers claim; nobody at the stub has it. */
  public static final String IMPERSONATED = "999999999999";

  private static final String ELSEWHERE = "https://other.example/acs";

  /** The attack made of a valid answer, which is used up by it. */
  public String of(SamlAnswer valid) {
    return switch (this) {
      case UNSIGNED -> valid.signing(false, false).xml();
      case SIGNATURES_REMOVED -> Forgery.withoutSignatures(valid.xml());
      case SIGNATURE_VALUES_EMPTIED -> Forgery.withEmptySignatures(valid.xml());
      case TAMPERED_NAME_ID -> Forgery.withOtherNameId(valid.xml());
      case TAMPERED_ATTRIBUTE -> Forgery.withOtherAttributes(valid.xml());
      case TAMPERED_ATTRIBUTE_UNDER_SIGNED_RESPONSE ->
          Forgery.withOtherAttributes(valid.signing(true, false).xml());
      case TAMPERED_ATTRIBUTE_OF_SIGNED_ASSERTION ->
          Forgery.withOtherAttributes(valid.signing(false, true).xml());
      case WRONG_KEY ->
          valid.signedWith(SigningKeys.generate("mallory"), SignatureAlgorithm.RSA_SHA256).xml();
      case WRONG_KEY_UNDER_THE_PROVIDERS_NAME ->
          valid
              .signedWith(
                  new SigningKey(
                      SigningKeys.generate("mallory").privateKey(), valid.key().certificate()),
                  SignatureAlgorithm.RSA_SHA256)
              .xml();
      case PUBLIC_KEY_AS_HMAC_SECRET -> Forgery.signedByHmac(valid);
      case SHA1_SIGNATURE -> valid.signedWith(valid.key(), SignatureAlgorithm.RSA_SHA1).xml();
      case SHA1_DIGEST ->
          valid.signedWith(valid.key(), SignatureAlgorithm.RSA_SHA256_OVER_SHA1).xml();
      case WRONG_AUDIENCE -> valid.audience("https://other.example/service-provider").xml();
      case NO_AUDIENCE -> valid.audience(null).xml();
      case EXPIRED_CONDITIONS -> valid.conditions(later(valid, -2), later(valid, -1)).xml();
      case EXPIRED_CONFIRMATION -> valid.confirmedUntil(later(valid, -1)).xml();
      case NOT_YET_VALID -> valid.conditions(later(valid, 1), later(valid, 2)).xml();
      case WRONG_RECIPIENT -> valid.recipient(ELSEWHERE).xml();
      case WRONG_DESTINATION -> valid.destination(ELSEWHERE).xml();
      case WRONG_ISSUER -> valid.issuer("https://other.example/idp").xml();
      case WRONG_IN_RESPONSE_TO -> valid.inResponseTo("_of-another-request").xml();
      case UNSOLICITED -> valid.inResponseTo(null).xml();
      case STATUS_NOT_SUCCESS -> valid.status(SamlNames.STATUS_RESPONDER, null).xml();
      case SENDER_VOUCHES -> valid.confirmationMethod(SamlNames.SENDER_VOUCHES).xml();
      case WRAPPED_FORGERY_FIRST -> SignatureWrapping.forgeryFirst(valid);
      case WRAPPED_FORGERY_LAST -> SignatureWrapping.forgeryLast(valid);
      case WRAPPED_ORIGINAL_IN_SIGNATURE -> SignatureWrapping.originalInSignature(valid);
      case WRAPPED_SAME_ID_TWICE -> SignatureWrapping.sameIdTwice(valid);
      case WRAPPED_ORIGINAL_IN_EXTENSIONS -> SignatureWrapping.originalInExtensions(valid);
      case WRAPPED_RESPONSE_IN_SIGNATURE -> SignatureWrapping.responseInSignature(valid);
      case WRAPPED_RESPONSE_BESIDE_SIGNATURE -> SignatureWrapping.responseBesideSignature(valid);
      case WRAPPED_ORIGINAL_IN_FORGERY -> SignatureWrapping.originalInForgery(valid);
      case WRAPPED_ORIGINAL_LAST -> SignatureWrapping.originalLast(valid);
      case WRAPPED_ORIGINAL_BARE_IN_SIGNATURE -> SignatureWrapping.originalBareInSignature(valid);
      case WRAPPED_FORGERY_IN_EXTENSIONS -> SignatureWrapping.forgeryInExtensions(valid);
      case DOCTYPE -> "<!DOCTYPE r>" + valid.xml();
      case EXTERNAL_ENTITY -> Forgery.withExternalEntity(valid.xml());
      case ENTITY_EXPANSION -> Forgery.withEntityBomb(valid.xml());
    };
  }

  /**
   * A comment inside the NameID. The signature stays whole, as it covers no comments; the name must
   * be read as {@code before} and {@code after} together, never as the part before the comment
   * (CVE-2017-11427 and its kin).
   */
  public static String commentInNameId(SamlAnswer valid, String before, String after) {
    return valid.nameId(before + after).xml().replace(before + after, before + "<!--x-->" + after);
  }

  private static Instant later(SamlAnswer answer, int hours) {
    return answer.issued().plus(Duration.ofHours(hours));
  }
}
