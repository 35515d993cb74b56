package io.caregateway.smartcards.virtual.key;

/** The key-encryption key of cards cannot be had or used. The message says what to do. */
public final class KekUnusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  KekUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
