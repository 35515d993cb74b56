package io.caregateway.smartcards.virtual.factor;

/** What somebody shows besides the passcode. */
public sealed interface SecondFactor {

  /** The 6 digits that an authenticator app shows. */
  record Code(String digits) implements SecondFactor {

    /** Tells nothing: what is printed may end in a log. */
    @Override
    public String toString() {
      return "a code";
    }
  }

  /**
   * What a passkey answered.
   *
   * @param answer as the browser's {@code PublicKeyCredential.toJSON()} writes it
   */
  record Passkey(String answer) implements SecondFactor {

    /** Tells nothing: what is printed may end in a log. */
    @Override
    public String toString() {
      return "a passkey's answer";
    }
  }
}
