package io.caregateway.gateway.retention;

import io.caregateway.gateway.audit.SigningConfiguration;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.encryption.Rewrapping;
import io.caregateway.safeguards.retention.Archive;
import io.caregateway.safeguards.retention.Holds;
import io.caregateway.safeguards.retention.Retention;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts retention together. */
@Configuration(proxyBeanMethods = false)
@Import({ArchiveConfiguration.class, SigningConfiguration.class})
public class RetentionConfiguration {

  @Bean
  Holds holds(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      AuditLog audit,
      Clock clock) {
    return new Holds(transactions, jdbc, cipher, audit, clock);
  }

  @Bean
  @Lazy
  SiteRetention siteRetention(
      PurgeRole purge,
      PracticeKeys keys,
      NoteSigner signer,
      Archive archive,
      RetentionSettings settings,
      ZoneId zone,
      Rewrapping rewrapping,
      Clock clock) {
    Retention retention = new Retention(purge, keys, signer, archive, settings.times(zone), clock);
    return new SiteRetention(retention, rewrapping::practices);
  }
}
