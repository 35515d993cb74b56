package io.caregateway.smartcards.virtual.post;

/**
 * A letter by e-mail, in plain text.
 *
 * @param to one address
 */
public record Letter(String to, String subject, String text) {

  /** Tells nothing: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a letter";
  }
}
