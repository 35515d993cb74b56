package io.caregateway.gateway.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.post.Mail;
import io.caregateway.core.billing.post.MailCarrier;
import io.caregateway.core.billing.post.MailNotTaken;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Gives papers to a mail server. Each has one message id (RFC 5322, 3.6.4) however often it is
 * sent, so that a reader's mail system can tell that two are the same.
 */
final class SmtpMail implements MailCarrier {

  private final JavaMailSender server;
  private final String from;

  SmtpMail(JavaMailSender server, String from) {
    this.server = server;
    this.from = from;
  }

  @Override
  public void carry(Mail mail) throws MailNotTaken {
    try {
      server.send(message(mail));
    } catch (MessagingException e) {
      throw new MailNotTaken(true, "This is not an address that mail can be sent to.", e);
    } catch (MailException e) {
      throw SmtpAnswers.inWords(e);
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    MimeMessage message = server.createMimeMessage();
    MimeMessageHelper letter = new MimeMessageHelper(message, true, UTF_8.name());
    letter.setFrom(from);
    letter.setTo(mail.to());
    if (!mail.replyTo().isEmpty()) {
      letter.setReplyTo(mail.replyTo());
    }
    letter.setSubject(mail.subject());
    letter.setText(mail.text());
    letter.addAttachment(
        mail.fileName(), new ByteArrayResource(mail.pdf()), MediaType.APPLICATION_PDF_VALUE);
    message.setHeader("Message-ID", "<" + mail.id() + from.substring(from.indexOf('@')) + ">");
    return message;
  }
}
