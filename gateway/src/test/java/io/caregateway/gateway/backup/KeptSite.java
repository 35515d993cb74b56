package io.caregateway.gateway.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.SafeguardsConfiguration;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyDestruction;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A site's database and keystore, with what backs it up and brings it back. */
final class KeptSite implements AutoCloseable {

  static final Actor KEEPER = Actor.system("test");
  static final Origin HERE = Origin.internal("test");

  final JdbcClient jdbc;
  final DatabaseSettings database;
  private final KeyEncryptionKey keystore;
  private final Clock clock;
  private final AnnotationConfigApplicationContext context;
  private final List<AutoCloseable> closing;

  KeptSite(DatabaseSettings database, Path keystore, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.keystore = new KeystoreFile(keystore, null).open();
    this.context = new AnnotationConfigApplicationContext();
    DataSource run = DataSources.run(database, "test", 4);
    DataSource purge = DataSources.purge(database, "test", 2);
    jdbc = JdbcClient.create(run);
    // a client of the first pool for all but what asks for the other
    context.registerBean(DataSource.class, () -> run);
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(run));
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(PurgeRole.class, () -> PurgeRole.on(purge));
    context.registerBean(KeyEncryptionKey.class, () -> this.keystore);
    context.registerBean(Clock.class, () -> clock);
    context.register(SafeguardsConfiguration.class);
    context.refresh();
    closing = List.of((AutoCloseable) run, (AutoCloseable) purge);
  }

  static RestoredKeys keys(Path keystore) {
    return new RestoredKeys(new KeystoreFile(keystore, null).open(), null);
  }

  Backups backups(Duration keep, @Nullable Recipient recipient) {
    return new Backups(
        new Owner(database),
        new FileKeys(bean(FieldCipher.class), recipient),
        keyFiles(),
        bean(PracticeTransactions.class),
        bean(AuditLog.class),
        new Backups.Plan(Path.of("unused"), keep),
        clock);
  }

  Path backup(Path folder) {
    return backups(Duration.ofDays(30), null).take(folder, KEEPER, HERE, progress -> {}).file();
  }

  KeyFiles keyFiles() {
    return new KeyFiles(database, jdbc, clock);
  }

  void destroyKeys(OdsCode practice) {
    new KeyDestruction(bean(PurgeRole.class), clock).destroy(practice);
  }

  byte[] seal(OdsCode practice, String id, String text) {
    return bean(PracticeTransactions.class)
        .in(
            practice,
            () ->
                bean(FieldCipher.class)
                    .seal(practice, new Binding("test", id, 0), text.getBytes(UTF_8)));
  }

  String open(OdsCode practice, String id, byte[] sealed) {
    return new String(
        bean(PracticeTransactions.class)
            .in(
                practice,
                () -> bean(FieldCipher.class).open(practice, new Binding("test", id, 0), sealed)),
        UTF_8);
  }

  /** A message of the practice, sent long ago, whose sealed data is the text. */
  UUID sent(OdsCode practice, String text, boolean taken) {
    UUID id = UUID.randomUUID();
    byte[] data = seal(practice, id.toString(), text);
    bean(PracticeTransactions.class)
        .run(
            practice,
            () -> {
              jdbc.sql(
                      """
                      insert into feed.outbox (id, practice, destination, source, type, subject, at,
                        data, sent_at)
                      values (?, ?, 'care', 'urn:test', 'test', ?, now(), ?, now())
                      """)
                  .params(id, practice.value(), UUID.randomUUID(), data)
                  .update();
              if (taken) {
                jdbc.sql("insert into feed.inbox (practice, consumer, id) values (?, 'core', ?)")
                    .params(practice.value(), id)
                    .update();
              }
            });
    return id;
  }

  byte[] data(OdsCode practice, UUID message) {
    return bean(PracticeTransactions.class)
        .in(
            practice,
            () ->
                jdbc.sql("select data from feed.outbox where id = ?")
                    .param(message)
                    .query(byte[].class)
                    .single());
  }

  List<AuditRecord> recorded(OdsCode practice, Act act) {
    return bean(AuditTrail.class).after(practice, 0, 1000).stream()
        .map(AuditTrail.Entry::act)
        .filter(entry -> entry.act() == act)
        .toList();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    closing.forEach(KeptSite::closeQuietly);
  }

  private static void closeQuietly(AutoCloseable pool) {
    try {
      pool.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
