package io.caregateway.gateway.paper;

import io.caregateway.core.billing.post.MailCarrier;
import io.caregateway.core.billing.post.MailNotTaken;
import io.caregateway.gateway.cards.mail.MailFolder;
import io.caregateway.gateway.cards.mail.MailServer;
import io.caregateway.gateway.cards.mail.MailSettings;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses how papers leave: as the letters about cards do. */
@Configuration(proxyBeanMethods = false)
class PaperMailConfiguration {

  @Bean
  MailCarrier mailCarrier(MailSettings settings) {
    if (settings.host() != null) {
      return new SmtpMail(MailServer.of(settings, settings.host()), settings.from());
    }
    if (settings.folder() != null) {
      MailFolder folder = new MailFolder(settings.folder());
      return mail -> {
        try {
          folder.put("paper-", "-" + mail.fileName(), mail.pdf());
        } catch (IOException e) {
          throw new MailNotTaken(false, "The folder for mail cannot be written to.", e);
        }
      };
    }
    return mail -> {
      throw new MailNotTaken(
          false, "No mail server is set up.", new IllegalStateException("gateway.cards.mail"));
    };
  }
}
