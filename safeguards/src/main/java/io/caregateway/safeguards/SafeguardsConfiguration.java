package io.caregateway.safeguards;

import io.caregateway.safeguards.audit.AuditHolding;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditSearch;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyDestruction;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.encryption.Rewrapping;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.rollover.RollOvers;
import io.caregateway.safeguards.rollover.SealCheck;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Puts the safeguards together. Needs a transaction manager and a {@link JdbcClient} of the run
 * role, the {@link KeyEncryptionKey}, a {@link Clock}, and where keys are destroyed a {@link
 * PurgeRole}; takes the {@link ZoneId} that practices live by, London's where none is given.
 */
@Configuration(proxyBeanMethods = false)
public class SafeguardsConfiguration {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Bean
  PracticeTransactions practiceTransactions(
      PlatformTransactionManager transactions, JdbcClient jdbc) {
    return new PracticeTransactions(transactions, jdbc);
  }

  @Bean
  PracticeKeys practiceKeys(
      KeyEncryptionKey wrapping, PracticeTransactions transactions, JdbcClient jdbc) {
    return new PracticeKeys(wrapping, transactions, jdbc);
  }

  @Bean
  @Lazy
  KeyDestruction keyDestruction(PurgeRole purge, Clock clock) {
    return new KeyDestruction(purge, clock);
  }

  @Bean
  @Lazy
  Rewrapping rewrapping(KeyEncryptionKey wrapping, PurgeRole purge) {
    return new Rewrapping(wrapping, purge);
  }

  @Bean
  FieldCipher fieldCipher(PracticeKeys keys) {
    return new FieldCipher(keys);
  }

  @Bean
  BlindIndex blindIndex(PracticeKeys keys) {
    return new BlindIndex(keys);
  }

  @Bean
  SealedEvents sealedEvents(FieldCipher cipher) {
    return new SealedEvents(cipher);
  }

  @Bean
  AuditLog auditLog(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      BlindIndex index,
      Clock clock,
      ObjectProvider<ZoneId> zone) {
    return new AuditLog(
        transactions, jdbc, cipher, index, clock, zone.getIfAvailable(() -> LONDON));
  }

  @Bean
  @Lazy
  RollOvers rollOvers(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      PurgeRole purge,
      AuditLog audit,
      PracticeKeys keys,
      FieldCipher cipher,
      Clock clock) {
    return new RollOvers(transactions, jdbc, purge, audit, keys, cipher, clock);
  }

  @Bean
  SealCheck sealCheck(PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher) {
    return new SealCheck(transactions, jdbc, cipher);
  }

  @Bean
  AuditTrail auditTrail(PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher) {
    return new AuditTrail(transactions, jdbc, cipher);
  }

  @Bean
  AuditHolding auditHolding(AuditTrail trail) {
    return new AuditHolding(trail);
  }

  @Bean
  AuditSearch auditSearch(
      PracticeTransactions transactions, JdbcClient jdbc, BlindIndex index, AuditTrail trail) {
    return new AuditSearch(transactions, jdbc, index, trail);
  }
}
