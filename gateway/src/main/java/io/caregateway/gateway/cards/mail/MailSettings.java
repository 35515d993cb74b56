package io.caregateway.gateway.cards.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server: letters about virtual smartcards, and bills by e-mail. Without a host and
 * without a folder they wait until there is one.
 *
 * @param host the mail server (SMTP)
 * @param port 587 by default
 * @param encryption starttls: the server has to offer it; tls: from the first byte; none: for a
 *     server on this machine alone
 * @param user whom the server knows this gateway as, if it asks
 * @param password of the user
 * @param from the sender's address
 * @param timeout for connecting, and for each answer
 * @param folder where letters are written instead, one file each; for the demo and for tests
 */
@ConfigurationProperties("gateway.cards.mail")
public record MailSettings(
    @Nullable String host,
    @DefaultValue("587") int port,
    @DefaultValue("starttls") Encryption encryption,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("care-gateway@localhost") String from,
    @DefaultValue("PT20S") Duration timeout,
    @Nullable Path folder) {

  /** How the way to the mail server is protected. */
  public enum Encryption {
    STARTTLS,
    TLS,
    NONE
  }

  public MailSettings {
    if (host != null && folder != null) {
      throw new IllegalArgumentException(
          "gateway.cards.mail has a host and a folder: set one of the two.");
    }
  }

  /** Whether letters can leave. */
  public boolean goesSomewhere() {
    return host != null || folder != null;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "mail by " + (host == null ? folder : host);
  }
}
