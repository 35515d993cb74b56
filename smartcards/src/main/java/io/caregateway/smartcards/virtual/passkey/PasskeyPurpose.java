package io.caregateway.smartcards.virtual.passkey;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import java.util.UUID;

/**
 * What a challenge is for, and what its answer is good for alone.
 *
 * @param card whose passkey is to answer, or is to be made
 * @param act that the answer allows
 */
public record PasskeyPurpose(OdsCode practice, UUID card, Act act, Ceremony ceremony) {

  /** What the browser is asked to do. */
  public enum Ceremony {
    /** To make a passkey (WebAuthn, 7.1). */
    CREATE,
    /** To show one (WebAuthn, 7.2). */
    GET
  }

  public static PasskeyPurpose toMake(OdsCode practice, UUID card, Act act) {
    return new PasskeyPurpose(practice, card, act, Ceremony.CREATE);
  }

  public static PasskeyPurpose toShow(OdsCode practice, UUID card, Act act) {
    return new PasskeyPurpose(practice, card, act, Ceremony.GET);
  }

  String bound() {
    return ceremony + " " + act + " " + card;
  }
}
