package io.caregateway.gateway.keys;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyDestroyed;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.encryption.Rewrapping;
import io.caregateway.safeguards.rollover.Retirement;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.time.Clock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** Has the keys of this site at hand. */
@Configuration(proxyBeanMethods = false)
@Import(KeystoreConfiguration.class)
public class KeysConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(KeysConfiguration.class);

  @Bean
  @Lazy
  Retirement retirement(
      AuditLog audit,
      PurgeRole purge,
      PracticeKeys keys,
      FieldCipher cipher,
      KeystoreSettings settings,
      Clock clock) {
    return new Retirement(audit, purge, keys, cipher, settings.retireAfter(), clock);
  }

  /** Before anybody can ask for anything, every practice's keys are at hand. */
  @Bean
  SmartInitializingSingleton keysAtHand(
      PracticeKeys keys, Practices practices, Rewrapping rewrapping) {
    return () -> {
      rewrapping.earlierForms();
      Stream.concat(practices.codes().stream(), Stream.of(AuditLog.SITE))
          .forEach(practice -> open(keys, practice));
    };
  }

  /** A practice that ended must not keep the others from being served. */
  private static void open(PracticeKeys keys, OdsCode practice) {
    try {
      keys.open(practice);
    } catch (KeyDestroyed ended) {
      LOG.warn("{}", ended.getMessage());
    }
  }
}
