package io.caregateway.bench.subject;

import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.bench.site.Commits;
import io.caregateway.bench.site.Site;
import io.caregateway.core.billing.AddOutcome;
import io.caregateway.core.billing.BillingConfiguration;
import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.NewItem;
import io.caregateway.database.DataSources;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.SafeguardsConfiguration;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The core's own billing beside the product that is measured, with its keys and role: what is added
 * here leaves by the product's outbox, as what its pages add does.
 */
public final class BillingDesk implements AutoCloseable {

  private static final Actor STAFF = Actor.system("bench");
  private static final int CONNECTIONS = 2;

  private final HikariDataSource pool;
  private final AnnotationConfigApplicationContext core = new AnnotationConfigApplicationContext();

  public BillingDesk(Site site) {
    pool = DataSources.run(site.postgres().product(), "bench", CONNECTIONS);
    core.registerBean(DataSource.class, () -> pool);
    core.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
    core.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
    core.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
    core.registerBean(Outbox.class, () -> new Outbox(new JdbcTemplate(pool)));
    core.registerBean(Clock.class, Clock::systemUTC);
    core.registerBean(
        KeyEncryptionKey.class,
        () -> new KeystoreFile(Product.home(site).resolve("keys/kek.p12"), null).open());
    core.register(SafeguardsConfiguration.class, BillingConfiguration.class);
    core.refresh();
  }

  /**
   * Adds an item to each account of a practice, and so asks for as many entries. All are asked for
   * in one transaction, so that they come at once.
   *
   * @return when that was, in microseconds since 1970
   * @throws Lost when there is another number of accounts, or one took no item
   */
  public long add(String ods, int wanted) throws Lost {
    OdsCode practice = new OdsCode(ods);
    PracticeTransactions transactions = core.getBean(PracticeTransactions.class);
    long added = transactions.in(practice, () -> added(practice));
    long committed = Commits.now();
    Lost.unlessEqual("items added", wanted, added);
    return committed;
  }

  private long added(OdsCode practice) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    NewItem item = new NewItem("LETTER", null, "Private letter", "25.00", today.toString());
    List<UUID> patients =
        core.getBean(JdbcClient.class)
            .sql("select patient from core.account where practice = ? order by patient")
            .param(practice.value())
            .query(UUID.class)
            .list();
    Origin desk = Origin.internal(UUID.randomUUID().toString());
    BillingItems items = core.getBean(BillingItems.class);
    return patients.stream()
        .map(PatientId::new)
        .map(patient -> items.add(practice, patient, item, STAFF, desk, UUID.randomUUID()))
        .filter(AddOutcome.Added.class::isInstance)
        .count();
  }

  @Override
  public void close() {
    core.close();
    pool.close();
  }
}
