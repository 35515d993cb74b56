package io.caregateway.smartcards.virtual.key;

/** A card's private key as the database holds it. */
public final class LockedKey {

  private final int generation;
  private final byte[] wrapped;
  private final byte[] salt;
  private final Hardening hardening;

  /**
   * @param generation counted from 1, grows with each renewal
   * @param wrapped the key under both locks
   */
  LockedKey(int generation, byte[] wrapped, byte[] salt, Hardening hardening) {
    this.generation = generation;
    this.wrapped = wrapped.clone();
    this.salt = salt.clone();
    this.hardening = hardening;
  }

  public int generation() {
    return generation;
  }

  byte[] wrapped() {
    return wrapped.clone();
  }

  byte[] salt() {
    return salt.clone();
  }

  Hardening hardening() {
    return hardening;
  }
}
