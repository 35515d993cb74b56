package io.caregateway.proofs;

import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.core.billing.BillingConfiguration;
import io.caregateway.core.billing.bill.BillsConfiguration;
import io.caregateway.core.billing.money.MoneyConfiguration;
import io.caregateway.core.billing.payer.PayersConfiguration;
import io.caregateway.core.billing.prices.PricesConfiguration;
import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseHome;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.patient.PatientConfiguration;
import io.caregateway.safeguards.SafeguardsConfiguration;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What a site keeps, seen and added to from beside its processes, with its own keys and role. */
final class Site implements AutoCloseable {

  private static final int CONNECTIONS = 4;

  private final HikariDataSource pool;
  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext();

  Site(DatabaseSettings database, Path keystore) {
    pool = DataSources.run(database, "proof", CONNECTIONS);
    spring.registerBean(DataSource.class, () -> pool);
    spring.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
    spring.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
    spring.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
    spring.registerBean(Clock.class, Clock::systemUTC);
    spring.registerBean(Outbox.class, () -> new Outbox(new JdbcTemplate(pool)));
    spring.registerBean(KeyEncryptionKey.class, () -> new KeystoreFile(keystore, null).open());
    spring.register(
        SafeguardsConfiguration.class,
        PatientConfiguration.class,
        BillingConfiguration.class,
        PricesConfiguration.class,
        PayersConfiguration.class,
        BillsConfiguration.class,
        MoneyConfiguration.class);
    spring.refresh();
  }

  /** Of a home whose gateway runs, with everything embedded. */
  static Site beside(Path home) {
    DatabaseHome database = DatabaseHome.open(home.resolve("database"));
    if (database.owned()) {
      database.close();
      throw new IllegalStateException("no gateway runs on this home");
    }
    return new Site(database.settings(), home.resolve("keys").resolve("kek.p12"));
  }

  <T> T get(Class<T> bean) {
    return spring.getBean(bean);
  }

  /** One number out of a practice's rows; each {@code ?} stands for the practice. */
  long number(OdsCode practice, String sql) {
    return get(PracticeTransactions.class)
        .in(
            practice,
            () ->
                get(JdbcClient.class)
                    .sql(sql.replace("?", "'" + practice.value() + "'"))
                    .query(Long.class)
                    .single());
  }

  /** Rows of a practice; each {@code ?} stands for the practice. */
  <T> List<T> rows(OdsCode practice, String sql, RowMapper<T> mapper) {
    return get(PracticeTransactions.class)
        .in(
            practice,
            () ->
                get(JdbcClient.class)
                    .sql(sql.replace("?", "'" + practice.value() + "'"))
                    .query(mapper)
                    .list());
  }

  @Override
  public void close() {
    spring.close();
    pool.close();
  }
}
