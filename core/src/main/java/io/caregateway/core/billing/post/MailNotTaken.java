package io.caregateway.core.billing.post;

/** A document could not be sent, this time or ever. */
public final class MailNotTaken extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean forGood;
  private final String words;

  /**
   * @param forGood whether it is of no use to try again
   * @param words why, for staff; may name the address, so it belongs in no log
   */
  public MailNotTaken(boolean forGood, String words, Throwable cause) {
    super("No mail server took a document.", cause);
    this.forGood = forGood;
    this.words = words;
  }

  public boolean forGood() {
    return forGood;
  }

  public String words() {
    return words;
  }
}
