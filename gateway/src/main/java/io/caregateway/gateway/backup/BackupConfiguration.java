package io.caregateway.gateway.backup;

import io.caregateway.database.DatabaseSettings;
import io.caregateway.gateway.home.Home;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts backups together as the settings have them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupSettings.class)
public class BackupConfiguration {

  @Bean
  KeyFiles keyFiles(DatabaseSettings database, JdbcClient jdbc, Clock clock) {
    return new KeyFiles(database, jdbc, clock);
  }

  @Bean
  Backups backups(
      DatabaseSettings database,
      FieldCipher cipher,
      BackupSettings settings,
      Home home,
      KeyFiles keyFiles,
      PracticeTransactions transactions,
      AuditLog audit,
      Clock clock) {
    Path certificate = settings.recipient();
    Path to = settings.to();
    return new Backups(
        new Owner(database),
        new FileKeys(cipher, certificate == null ? null : Recipient.ofCertificate(certificate)),
        keyFiles,
        transactions,
        audit,
        new Backups.Plan(to == null ? home.backups() : to, settings.keep()),
        clock);
  }
}
