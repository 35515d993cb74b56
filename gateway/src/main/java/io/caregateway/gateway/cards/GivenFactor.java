package io.caregateway.gateway.cards;

import io.caregateway.smartcards.virtual.factor.SecondFactor;

/** The second factor as a form brings it: a code that was typed, or what a passkey answered. */
public final class GivenFactor {

  private GivenFactor() {}

  /**
   * @param appCode as typed
   * @param passkey as our script filled it in; empty where no passkey was used
   */
  public static SecondFactor of(String appCode, String passkey) {
    return passkey.isEmpty()
        ? new SecondFactor.Code(appCode.replace(" ", ""))
        : new SecondFactor.Passkey(passkey);
  }
}
