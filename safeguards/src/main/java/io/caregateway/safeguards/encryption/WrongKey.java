package io.caregateway.safeguards.encryption;

/** Sealed bytes do not open: another key, another place, or changed bytes. */
public sealed class WrongKey extends RuntimeException permits KeyDestroyed {

  private static final long serialVersionUID = 1;

  WrongKey(String message) {
    super(message);
  }
}
