package io.caregateway.gateway.paper;

import io.caregateway.core.billing.post.MailNotTaken;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server says, made plain. Codes from 500 are for good (RFC 5321, 4.2.1); what they are
 * about is told by the codes within the text (RFC 3463), where there are any.
 */
final class SmtpAnswers {

  private static final int FOR_GOOD = 500;
  private static final int MOST = 200;

  private SmtpAnswers() {}

  /** One answer of a server. */
  private record Answer(int code, String text) {}

  static MailNotTaken inWords(MailException failure) {
    if (failure instanceof MailAuthenticationException) {
      return new MailNotTaken(false, "The mail server does not let Care Gateway in.", failure);
    }
    Answer answer = answer(failure);
    if (answer == null) {
      return new MailNotTaken(false, "The mail server cannot be reached.", failure);
    }
    boolean forGood = answer.code() >= FOR_GOOD;
    String words = forGood ? why(answer) : "The mail server cannot take it now.";
    return new MailNotTaken(forGood, words + " It said: “" + answer.text() + "”", failure);
  }

  private static String why(Answer answer) {
    String text = answer.text();
    if (text.contains("5.7.") || answer.code() == 554) {
      return "The mail server does not let it through, as against spam.";
    }
    if (text.contains("5.2.2")) {
      return "The mailbox is full.";
    }
    if (text.contains("5.3.4") || answer.code() == 552) {
      return "The document is too large for the mail server.";
    }
    return text.contains("5.1.") || answer.code() == 550 || answer.code() == 553
        ? "There is no such mailbox."
        : "The mail server does not take it.";
  }

  /** Of the address above all, which tells more than that nothing could be sent. */
  private static @Nullable Answer answer(MailException failure) {
    Deque<Throwable> left = new ArrayDeque<>();
    if (failure instanceof MailSendException send) {
      left.addAll(send.getFailedMessages().values());
    }
    Answer found = null;
    while (!left.isEmpty()) {
      Throwable next = left.poll();
      if (next instanceof SMTPAddressFailedException refused) {
        return new Answer(refused.getReturnCode(), plain(refused.getMessage()));
      }
      if (next instanceof SMTPSendFailedException refused) {
        found = new Answer(refused.getReturnCode(), plain(refused.getMessage()));
      }
      if (next instanceof MessagingException chained && chained.getNextException() != null) {
        left.add(chained.getNextException());
      }
    }
    return found;
  }

  private static String plain(@Nullable String text) {
    String line = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
  }
}
