package io.caregateway.smartcards.virtual.passkey;

/** A passkey that a browser has just made and that was found good. */
public final class NewPasskey {

  private final byte[] credentialId;
  private final byte[] authenticatorData;
  private final long counter;

  NewPasskey(byte[] credentialId, byte[] authenticatorData, long counter) {
    this.credentialId = credentialId.clone();
    this.authenticatorData = authenticatorData.clone();
    this.counter = counter;
  }

  /** At most 1023 bytes (WebAuthn, 4). */
  public byte[] credentialId() {
    return credentialId.clone();
  }

  /** As it came at registration: flags, credential id and public key (WebAuthn, 6.1). */
  public byte[] authenticatorData() {
    return authenticatorData.clone();
  }

  /** Of its signatures; 0 for those that do not count. */
  public long counter() {
    return counter;
  }
}
