package io.caregateway.feed;

/** Bytes that are not the record they were said to be. Carries nothing of their content. */
public final class UnreadableMessage extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableMessage(String what) {
    super("A message could not be read as " + what + ".");
  }
}
