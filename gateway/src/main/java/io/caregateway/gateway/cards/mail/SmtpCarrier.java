package io.caregateway.gateway.cards.mail;

import io.caregateway.smartcards.virtual.post.Letter;
import io.caregateway.smartcards.virtual.post.LetterCarrier;
import io.caregateway.smartcards.virtual.post.LetterNotSent;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Gives letters to a mail server. */
final class SmtpCarrier implements LetterCarrier {

  private final JavaMailSender server;
  private final String from;

  SmtpCarrier(MailSettings settings, String host) {
    from = settings.from();
    server = MailServer.of(settings, host);
  }

  @Override
  public void carry(Letter letter) throws LetterNotSent {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(letter.to());
    message.setSubject(letter.subject());
    message.setText(letter.text());
    try {
      server.send(message);
    } catch (MailException e) {
      throw new LetterNotSent(e);
    }
  }
}
