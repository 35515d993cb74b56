package io.caregateway.smartcards.virtual.passkey;

import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.InconsistentClientDataTypeException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import org.jspecify.annotations.Nullable;

/** Why an answer was not believed, in our own causes. */
final class Causes {

  private Causes() {}

  static CardRefusal ofMaking(VerificationException e) {
    CardRefusal anybodys = anybodys(e);
    if (anybodys != null) {
      return anybodys;
    }
    return e instanceof NotAllowedAlgorithmException
        ? CardRefusal.PASSKEY_ALGORITHM
        : CardRefusal.PASSKEY_UNREADABLE;
  }

  /**
   * @param known whether the card has the passkey
   * @throws CardRefused when the same would be wrong with anybody's passkey
   */
  static CardRefusal ofShowing(VerificationException e, boolean known) {
    CardRefusal anybodys = anybodys(e);
    if (anybodys != null) {
      throw new CardRefused(anybodys, e);
    }
    if (!known) {
      return CardRefusal.PASSKEY_UNKNOWN;
    }
    return e instanceof MaliciousCounterValueException
        ? CardRefusal.PASSKEY_COPIED
        : CardRefusal.PASSKEY_SIGNATURE;
  }

  private static @Nullable CardRefusal anybodys(VerificationException e) {
    if (e instanceof BadOriginException
        || e instanceof BadRpIdException
        || e instanceof BadTopOriginException
        || e instanceof CrossOriginException) {
      return CardRefusal.PASSKEY_ORIGIN;
    }
    if (e instanceof UserNotPresentException || e instanceof UserNotVerifiedException) {
      return CardRefusal.PASSKEY_NOT_VERIFIED;
    }
    return e instanceof InconsistentClientDataTypeException ? CardRefusal.PASSKEY_UNREADABLE : null;
  }
}
