package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.post.Mail;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that went out, or waits to.
 *
 * @param subject the bill, note, payment or account it is of
 * @param payer whose account it is on
 * @param patient whom it is about; null for a business's own
 * @param copy whether the original went out before
 * @param letterhead its head
 * @param tries how often it was sent
 * @param version of its content
 */
public record IssuedPaper(
    UUID id,
    PaperKind kind,
    UUID subject,
    UUID payer,
    @Nullable UUID patient,
    boolean copy,
    UUID letterhead,
    Instant at,
    State state,
    int tries,
    long version,
    Content content) {

  /** How far it has come. */
  public enum State {
    PRINTED,
    /** To be sent by e-mail. */
    WAITING,
    /** A mail server took it. */
    SENT,
    /** No mail server will ever take it as it is. */
    REFUSED,
    /** Tried too often. */
    GIVEN_UP
  }

  /**
   * What of it is sealed.
   *
   * @param by whoever had it made
   * @param to the e-mail address; null for one that was printed
   * @param answer why it was not taken, in words; null while there is no reason
   * @param mail what is to be sent; null once that is over
   */
  public record Content(
      String title, String by, @Nullable String to, @Nullable String answer, @Nullable Mail mail) {

    Content answered(@Nullable String words, boolean over) {
      return new Content(title, by, to, words, over ? null : mail);
    }

    Content erased() {
      return new Content(title, by, null, null, null);
    }
  }

  /** How it stands, as a sentence that says what to do where something is to be done. */
  public String inWords() {
    return switch (state) {
      case PRINTED -> "Printed";
      case WAITING ->
          content.answer() == null
              ? "Waiting to be sent"
              : "Not sent yet, and tried again by itself: " + content.answer();
      case SENT -> "Sent: the mail server took it";
      case REFUSED ->
          "Refused: " + content.answer() + " Check the address with the payer, and send it again.";
      case GIVEN_UP ->
          content.answer() == null
              ? "Not sent"
              : "Given up: "
                  + content.answer()
                  + " Print it, or ask whoever runs Care Gateway to look at the mail settings.";
    };
  }
}
