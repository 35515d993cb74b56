package io.caregateway.safeguards.encryption;

/**
 * A key-encryption key cannot be had from its token, or not be used. The message says what to do.
 */
public final class RootKeyUnusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  RootKeyUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
