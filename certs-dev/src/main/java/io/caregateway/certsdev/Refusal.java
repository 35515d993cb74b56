package io.caregateway.certsdev;

/** What the user can mend; the message is a sentence that says how. */
public abstract sealed class Refusal extends RuntimeException permits FolderRefused, OptionRefused {
  private static final long serialVersionUID = 1;

  Refusal(String sentence) {
    super(sentence);
  }

  Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
