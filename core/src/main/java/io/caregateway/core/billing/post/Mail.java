package io.caregateway.core.billing.post;

import java.util.UUID;

/**
 * A document by e-mail.
 *
 * @param id the same however often it is sent, so that whoever gets it twice can tell
 * @param to one address
 * @param replyTo one address; empty for none
 * @param subject tells nothing of a patient
 * @param fileName as {@code invoice-41.pdf}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Mail(
    UUID id, String to, String replyTo, String subject, String text, String fileName, byte[] pdf) {

  /** Tells nothing: what is printed may end in a log. */
  @Override
  public String toString() {
    return "mail " + id;
  }
}
