package io.caregateway.gateway.leaving;

import io.caregateway.gateway.backup.BackupConfiguration;
import io.caregateway.gateway.backup.KeyFiles;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.practice.Departures;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyDestruction;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together how a practice leaves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LeavingSettings.class)
@Import(BackupConfiguration.class)
public class LeavingConfiguration {

  @Bean
  PracticeTables practiceTables(DataSource dataSource, PurgeRole purge) {
    return new PracticeTables(dataSource, purge);
  }

  @Bean
  Leaving leaving(
      PracticeTransactions transactions,
      JdbcTemplate jdbc,
      Departures departures,
      PracticeTables tables,
      FieldCipher cipher,
      Patients patients,
      AuditLog audit,
      AuditTrail trail,
      LeavingSettings settings,
      Clock clock) {
    return new Leaving(
        transactions,
        JdbcClient.create(jdbc),
        departures,
        tables,
        new Export(tables, transactions, jdbc, new OpenedRows(cipher), patients, trail),
        audit,
        settings.destroyAfter(),
        clock);
  }

  @Bean
  Destruction destruction(
      Departures departures,
      PracticeTransactions transactions,
      JdbcClient jdbc,
      KeyDestruction keys,
      KeyFiles keyFiles,
      PracticeTables tables,
      AuditLog audit,
      Clock clock) {
    return new Destruction(departures, transactions, jdbc, keys, keyFiles, tables, audit, clock);
  }
}
