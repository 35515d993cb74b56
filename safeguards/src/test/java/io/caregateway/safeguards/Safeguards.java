package io.caregateway.safeguards;

import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The safeguards put together on a test's database, as a process would. */
public final class Safeguards {

  public final JdbcClient jdbc;
  public final PracticeTransactions transactions;
  public final PracticeKeys keys;
  public final FieldCipher cipher;
  public final BlindIndex index;
  public final AuditLog audit;
  public final AuditTrail trail;

  public Safeguards(DataSource run, Path keystore, Clock clock) {
    jdbc = JdbcClient.create(run);
    transactions = new PracticeTransactions(new JdbcTransactionManager(run), jdbc);
    keys = new PracticeKeys(new KeystoreFile(keystore, null).open(), transactions, jdbc);
    cipher = new FieldCipher(keys);
    index = new BlindIndex(keys);
    audit = new AuditLog(transactions, jdbc, cipher, index, clock, ZoneId.of("Europe/London"));
    trail = new AuditTrail(transactions, jdbc, cipher);
  }
}
