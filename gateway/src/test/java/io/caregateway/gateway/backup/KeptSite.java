package io.caregateway.gateway.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.gateway.home.Home;
import io.caregateway.routes.practice.Departures;
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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A site's database and keystore, with what backs it up and brings it back. */
public final class KeptSite implements AutoCloseable {

  public static final Actor KEEPER = Actor.system("test");
  public static final Origin HERE = Origin.internal("test");

  public final JdbcClient jdbc;
  final DatabaseSettings database;
  private final KeyEncryptionKey keystore;
  private final Clock clock;
  private final AnnotationConfigApplicationContext context;
  private final List<AutoCloseable> closing;

  /**
   * @param more configurations to put together besides
   */
  public KeptSite(DatabaseSettings database, Path keystore, Clock clock, Class<?>... more) {
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
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(run));
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(DatabaseSettings.class, () -> database);
    context.registerBean(Home.class, () -> new Home(keystore.resolveSibling("home")));
    context.registerBean(Departures.class, () -> new Departures(jdbc));
    context.registerBean(Outbox.class, () -> new Outbox(new JdbcTemplate(run)));
    context.registerBean(PurgeRole.class, () -> PurgeRole.on(purge));
    context.registerBean(KeyEncryptionKey.class, () -> this.keystore);
    context.registerBean(Clock.class, () -> clock);
    context.register(SafeguardsConfiguration.class);
    Stream.of(more).forEach(context::register);
    context.refresh();
    closing = List.of((AutoCloseable) run, (AutoCloseable) purge);
  }

  /** Brings a backup back into a database, with the key file beside it. */
  public static Aftermath restore(DatabaseSettings into, Path backup, Path keystore, Clock clock) {
    return new Restore(into, keys(keystore), clock)
        .run(backup, backup.resolveSibling(BackupFolder.KEYS), progress -> {}, done -> {})
        .aftermath();
  }

  static RestoredKeys keys(Path keystore) {
    return new RestoredKeys(new KeystoreFile(keystore, null).open(), null);
  }

  Backups backups(Path folder) {
    return new Backups(
        new Owner(database),
        new FileKeys(bean(FieldCipher.class), null),
        keyFiles(),
        bean(PracticeTransactions.class),
        bean(AuditLog.class),
        new Backups.Plan(folder, Duration.ofDays(30)),
        clock);
  }

  public Path backup(Path folder) {
    return backups(folder).take(null, KEEPER, HERE, progress -> {}).file();
  }

  KeyFiles keyFiles() {
    return new KeyFiles(database, jdbc, clock);
  }

  void destroyKeys(OdsCode practice) {
    new KeyDestruction(bean(PurgeRole.class), clock).destroy(practice);
  }

  public byte[] seal(OdsCode practice, String id, String text) {
    return bean(PracticeTransactions.class)
        .in(
            practice,
            () ->
                bean(FieldCipher.class)
                    .seal(practice, new Binding("test", id, 0), text.getBytes(UTF_8)));
  }

  public String open(OdsCode practice, String id, byte[] sealed) {
    return new String(
        bean(PracticeTransactions.class)
            .in(
                practice,
                () -> bean(FieldCipher.class).open(practice, new Binding("test", id, 0), sealed)),
        UTF_8);
  }

  /** A message of the practice, sent long ago, whose sealed data is the text. */
  public UUID sent(OdsCode practice, String text, boolean taken) {
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

  public byte[] data(OdsCode practice, UUID message) {
    return bean(PracticeTransactions.class)
        .in(
            practice,
            () ->
                jdbc.sql("select data from feed.outbox where id = ?")
                    .param(message)
                    .query(byte[].class)
                    .single());
  }

  public List<AuditRecord> recorded(OdsCode practice, Act act) {
    return bean(AuditTrail.class).after(practice, 0, 1000).stream()
        .map(AuditTrail.Entry::act)
        .filter(entry -> entry.act() == act)
        .toList();
  }

  public <T> T bean(Class<T> type) {
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
