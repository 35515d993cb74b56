package io.caregateway.gateway.cards.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.gateway.cards.mail.MailSettings.Encryption;
import io.caregateway.smartcards.virtual.post.Letter;
import io.caregateway.smartcards.virtual.post.LetterCarrier;
import io.caregateway.smartcards.virtual.post.LetterNotSent;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Gives letters to a mail server (RFC 5321), whose name its certificate has to show. */
final class SmtpCarrier implements LetterCarrier {

  private final JavaMailSenderImpl server = new JavaMailSenderImpl();
  private final String from;

  SmtpCarrier(MailSettings settings, String host) {
    from = settings.from();
    server.setHost(host);
    server.setPort(settings.port());
    server.setDefaultEncoding(UTF_8.name());
    server.setUsername(settings.user());
    server.setPassword(settings.password());
    String millis = Long.toString(settings.timeout().toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    boolean startTls = settings.encryption() == Encryption.STARTTLS;
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(settings.encryption() == Encryption.TLS));
    server.setJavaMailProperties(properties);
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
