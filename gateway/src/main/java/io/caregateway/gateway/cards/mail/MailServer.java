package io.caregateway.gateway.cards.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.gateway.cards.mail.MailSettings.Encryption;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server of the settings (RFC 5321), whose name its certificate has to show. */
public final class MailServer {

  private MailServer() {}

  public static JavaMailSender of(MailSettings settings, String host) {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
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
    return server;
  }
}
