package io.caregateway.gateway.cards.mail;

import io.caregateway.smartcards.virtual.post.LetterCarrier;
import io.caregateway.smartcards.virtual.post.LetterNotSent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses how letters leave. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

  @Bean
  LetterCarrier letterCarrier(MailSettings settings) {
    if (settings.host() != null) {
      return new SmtpCarrier(settings, settings.host());
    }
    if (settings.folder() != null) {
      return new FolderCarrier(settings.folder());
    }
    return letter -> {
      throw new LetterNotSent(new IllegalStateException("gateway.cards.mail is not set"));
    };
  }
}
