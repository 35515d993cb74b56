package io.caregateway.safeguards.encryption;

/** Sealed bytes do not open: another key, another place, or changed bytes. */
public final class WrongKey extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongKey(String message) {
    super(message);
  }
}
