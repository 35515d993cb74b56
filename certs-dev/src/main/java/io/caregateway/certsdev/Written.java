package io.caregateway.certsdev;

/**
 * What became of one part of the PKI.
 *
 * @param name its place in the folder, such as {@code machines/billing-client}
 * @param reason why it was made, or empty
 */
public record Written(String name, State state, String reason) {

  /** Whether the part was there and still served. */
  public enum State {
    /** It was there, and still serves. */
    KEPT,
    /** It is new. */
    MADE
  }

  static Written kept(String name) {
    return new Written(name, State.KEPT, "");
  }

  static Written made(String name, String reason) {
    return new Written(name, State.MADE, reason);
  }

  /** One line for the terminal: {@code kept ca/root}. */
  @Override
  public String toString() {
    String line = (state == State.KEPT ? "kept  " : "made  ") + name;
    return reason.isEmpty() ? line : line + " (" + reason + ")";
  }
}
