package io.caregateway.gateway.signon.saml;

import static io.caregateway.gateway.signon.saml.SamlRefusal.Advice.ASK;
import static io.caregateway.gateway.signon.saml.SamlRefusal.Advice.NOT_DONE;
import static io.caregateway.gateway.signon.saml.SamlRefusal.Advice.START_HERE;
import static io.caregateway.gateway.signon.saml.SamlRefusal.Advice.TOO_LATE;
import static io.caregateway.gateway.signon.saml.SamlRefusal.Advice.UNTRUSTED;

import io.caregateway.gateway.signon.SignOnRefused;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;

/** Why a message of an identity provider is not believed. The audit record gives the name. */
public enum SamlRefusal {
  UNKNOWN_PRACTICE(ASK),
  UNREADABLE(UNTRUSTED),
  TOO_LARGE(UNTRUSTED),
  NOT_DECRYPTED(UNTRUSTED),
  /** The practice's setting requires it. */
  NOT_ENCRYPTED(UNTRUSTED),
  NO_SIGNATURE(UNTRUSTED),
  WRONG_SIGNATURE(UNTRUSTED),
  WEAK_ALGORITHM(UNTRUSTED),
  NOT_ONE_ASSERTION(UNTRUSTED),
  WRONG_ISSUER(UNTRUSTED),
  WRONG_DESTINATION(UNTRUSTED),
  WRONG_RECIPIENT(UNTRUSTED),
  NO_AUDIENCE(UNTRUSTED),
  WRONG_AUDIENCE(UNTRUSTED),
  NOT_BEARER(UNTRUSTED),
  /** It breaks a rule of SAML that has no name of its own here. */
  INVALID(UNTRUSTED),
  NO_SUBJECT(UNTRUSTED),
  OTHER_PRACTICE(UNTRUSTED),
  /** It would sign somebody out other than who is signed on in the browser that brought it. */
  OTHER_PERSON(UNTRUSTED),
  /** The identity provider itself said no. */
  STATUS_NOT_SUCCESS(NOT_DONE),
  NOT_YET_VALID(TOO_LATE),
  EXPIRED(TOO_LATE),
  REPLAYED(START_HERE),
  UNSOLICITED(START_HERE),
  WRONG_REQUEST(START_HERE),
  /** The answer was good, the person is not let in: {@link SignOnRefused} tells why. */
  NOT_LET_IN(ASK),
  /** Nobody is signed on without a record of it. */
  NOT_RECORDED(ASK);

  /** What the person is told: five sentences for all causes, as the details help only attackers. */
  public enum Advice {
    UNTRUSTED,
    NOT_DONE,
    TOO_LATE,
    START_HERE,
    ASK
  }

  private static final Map<String, SamlRefusal> SPRING =
      Map.of(
          Saml2ErrorCodes.RELYING_PARTY_REGISTRATION_NOT_FOUND, UNKNOWN_PRACTICE,
          Saml2ErrorCodes.MALFORMED_RESPONSE_DATA, UNREADABLE,
          Saml2ErrorCodes.INVALID_RESPONSE, UNREADABLE,
          Saml2ErrorCodes.DECRYPTION_ERROR, NOT_DECRYPTED,
          Saml2ErrorCodes.INVALID_SIGNATURE, WRONG_SIGNATURE,
          Saml2ErrorCodes.INVALID_ISSUER, WRONG_ISSUER,
          Saml2ErrorCodes.INVALID_DESTINATION, WRONG_DESTINATION,
          Saml2ErrorCodes.SUBJECT_NOT_FOUND, NO_SUBJECT,
          Saml2ErrorCodes.INVALID_REQUEST, OTHER_PERSON,
          Saml2ErrorCodes.INVALID_IN_RESPONSE_TO, WRONG_REQUEST);

  private final Advice advice;

  SamlRefusal(Advice advice) {
    this.advice = advice;
  }

  public Advice advice() {
    return advice;
  }

  /** As Spring Security carries it; the code comes back by {@link #of}. */
  Saml2Error error() {
    return new Saml2Error(name(), name());
  }

  static SamlRefusal of(Saml2Error error) {
    return Optional.ofNullable(SPRING.get(error.getErrorCode()))
        .or(
            () ->
                Arrays.stream(values())
                    .filter(r -> r.name().equals(error.getErrorCode()))
                    .findAny())
        .orElse(INVALID);
  }
}
