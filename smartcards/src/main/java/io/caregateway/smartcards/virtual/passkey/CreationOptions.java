package io.caregateway.smartcards.virtual.passkey;

import java.util.List;

/**
 * What a browser is asked, to make a passkey (WebAuthn, 5.4); bytes are in base64url.
 *
 * @param timeout in milliseconds
 * @param excludeCredentials those that the card has: no device makes a second one
 * @param attestation none: which make a device is of does not matter here, so it is not asked
 */
public record CreationOptions(
    String challenge,
    Site rp,
    User user,
    List<Parameter> pubKeyCredParams,
    long timeout,
    List<PasskeyDescriptor> excludeCredentials,
    Selection authenticatorSelection,
    String attestation) {

  /** Whom the passkey is for, as the device tells its owner. */
  public record Site(String id, String name) {}

  /**
   * Whose it is, as the device tells its owner.
   *
   * @param id says nothing of a person (WebAuthn, 14.6.1)
   */
  public record User(String id, String name, String displayName) {

    /** Names nobody: what is printed may end in a log. */
    @Override
    public String toString() {
      return "a passkey's user";
    }
  }

  /**
   * @param alg as COSE has it
   */
  public record Parameter(String type, long alg) {}

  /** What a device must be able to do. */
  public record Selection(String residentKey, String userVerification) {}
}
