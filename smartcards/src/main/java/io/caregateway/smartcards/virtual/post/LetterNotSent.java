package io.caregateway.smartcards.virtual.post;

/** A letter could not be sent this time. */
public final class LetterNotSent extends Exception {

  private static final long serialVersionUID = 1;

  public LetterNotSent(Throwable cause) {
    super("The mail server did not take a letter; it is tried again later.", cause);
  }
}
