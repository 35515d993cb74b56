package io.caregateway.routes.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.safeguards.SafeguardsConfiguration;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.Opened;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** How PostgreSQL finds the entries that are first, in a table that it has never counted. */
class NewSiteTest {

  private static final OdsCode HERE = new OdsCode("A81001");
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final int WAITING = 2_000;
  private static final int HAND = 32;

  /** So often a statement is planned anew before its plan is kept, and some more. */
  private static final int PLANS = 12;

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @TempDir static Path folder;

  private final JdbcClient jdbc = JdbcClient.create(DB.run());

  @BeforeEach
  void begin() {
    JdbcClient.create(DB.migrate()).sql("truncate gateway.write_back").update();
  }

  @Test
  void aHandIsTakenWithoutComparingAllThatWaitWithEachOther() {
    try (AnnotationConfigApplicationContext spring = safeguards()) {
      WriteBackTable table = new WriteBackTable(jdbc, spring.getBean(FieldCipher.class));
      spring
          .getBean(PracticeTransactions.class)
          .run(
              HERE,
              () -> {
                ask(spring, WAITING);
                long before = read();

                assertThat(table.take(HERE, HAND, NOW, NOW, NOW)).hasSize(HAND);

                assertThat(read() - before).isLessThan(WAITING);
              });
    }
  }

  @Test
  void outcomesOfAHandAreKeptWithoutReadingAllEntries() {
    try (AnnotationConfigApplicationContext spring = safeguards()) {
      WriteBackTable table = new WriteBackTable(jdbc, spring.getBean(FieldCipher.class));
      StandingTable standing = new StandingTable(new JdbcTemplate(DB.run()));
      spring
          .getBean(PracticeTransactions.class)
          .run(
              HERE,
              () -> {
                for (int i = 0; i < PLANS; i++) {
                  ask(spring, 1);
                  put(standing, table.take(HERE, HAND, NOW, NOW, NOW));
                }
                ask(spring, WAITING);
                List<Entry> hand = table.take(HERE, HAND, NOW, NOW, NOW);
                long before = read();

                put(standing, hand);

                assertThat(read() - before).isLessThan(WAITING);
              });
    }
  }

  private static void ask(AnnotationConfigApplicationContext spring, int many) {
    new RequestTable(new JdbcTemplate(DB.run()), spring.getBean(FieldCipher.class))
        .insert(Stream.generate(() -> request()).limit(many).toList(), NOW);
  }

  private static void put(StandingTable standing, List<Entry> entries) {
    standing.hold(HERE, entries);
    standing.put(
        HERE,
        entries.stream()
            .map(entry -> Ending.settled(entry, Outcome.written(entry, "ChargeItem/12", NOW), 1))
            .toList(),
        NOW);
  }

  /** How many rows of the table this transaction has read. */
  private long read() {
    return jdbc.sql(
            """
            select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
            where schemaname = 'gateway' and relname = 'write_back'
            """)
        .query(Long.class)
        .single();
  }

  private static Opened<WriteBackRequested> request() {
    return Opened.of(
        new WriteBackRequested(
            HERE,
            UUID.randomUUID(),
            new PatientId(UUID.randomUUID()),
            "INS",
            null,
            "Insurance report",
            new Money(1000),
            LocalDate.of(2026, 11, 20),
            "clerk",
            NOW));
  }

  private static AnnotationConfigApplicationContext safeguards() {
    AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
    spring.registerBean(JdbcClient.class, () -> JdbcClient.create(DB.run()));
    spring.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(DB.run()));
    spring.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(DB.run()));
    spring.registerBean(
        KeyEncryptionKey.class, () -> new KeystoreFile(folder.resolve("k.p12"), null).open());
    spring.registerBean(Clock.class, Clock::systemUTC);
    spring.register(SafeguardsConfiguration.class);
    spring.refresh();
    return spring;
  }
}
