package io.caregateway.core;

import io.caregateway.core.billing.BillingConfiguration;
import io.caregateway.core.billing.banking.BankingConfiguration;
import io.caregateway.core.billing.bill.BillsConfiguration;
import io.caregateway.core.billing.bulk.BulkConfiguration;
import io.caregateway.core.billing.consultation.ConsultationsConfiguration;
import io.caregateway.core.billing.debit.DebitConfiguration;
import io.caregateway.core.billing.debt.DebtConfiguration;
import io.caregateway.core.billing.letterhead.LetterheadConfiguration;
import io.caregateway.core.billing.money.MoneyConfiguration;
import io.caregateway.core.billing.note.NotesConfiguration;
import io.caregateway.core.billing.paper.PaperConfiguration;
import io.caregateway.core.billing.payer.PayersConfiguration;
import io.caregateway.core.billing.prices.PricesConfiguration;
import io.caregateway.core.billing.report.ReportsConfiguration;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.SafeguardsConfiguration;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** One process of the core, wired as a gateway wires it. */
public final class RunningCore implements AutoCloseable {

  /** When everything in these tests happens. */
  public static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

  private final AnnotationConfigApplicationContext context;

  public RunningCore(DataSource run, ConnectionFactory connections, Path home) {
    this(run, home, Clock.fixed(NOW, ZoneOffset.UTC));
    // the extension's own, not to be closed with the process
    context.registerBean(
        ConnectionFactory.class, () -> connections, bean -> bean.setDestroyMethodName(""));
    context.register(CoreConfiguration.class);
    context.refresh();
  }

  /** The books alone: no message comes in. */
  public static RunningCore withoutMessages(DataSource run, Path home, Clock clock) {
    RunningCore core = new RunningCore(run, home, clock);
    core.context.register(
        BillingConfiguration.class,
        PricesConfiguration.class,
        DebtConfiguration.class,
        DebitConfiguration.class,
        PayersConfiguration.class,
        NotesConfiguration.class,
        BillsConfiguration.class,
        MoneyConfiguration.class,
        BankingConfiguration.class,
        BulkConfiguration.class,
        ConsultationsConfiguration.class,
        ReportsConfiguration.class,
        LetterheadConfiguration.class,
        PaperConfiguration.class);
    core.context.refresh();
    return core;
  }

  private RunningCore(DataSource run, Path home, Clock clock) {
    context = new AnnotationConfigApplicationContext();
    // the extension's own, not to be closed with the process
    context.registerBean(DataSource.class, () -> run, bean -> bean.setDestroyMethodName(""));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(run));
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(run));
    context.registerBean(Outbox.class, () -> new Outbox(new JdbcTemplate(run)));
    context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(run));
    context.registerBean(
        KeyEncryptionKey.class, () -> new KeystoreFile(home.resolve("kek.p12"), null).open());
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.registerBean(TestPost.class);
    context.register(SafeguardsConfiguration.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  /** How often the intake's counter has counted since {@link #countFromZero}. */
  public int counted(String intake, String result) {
    Counter counter =
        bean(MeterRegistry.class)
            .find("caregateway.core.intake")
            .tags("intake", intake, "result", result)
            .counter();
    return counter == null ? 0 : (int) counter.count();
  }

  void countFromZero() {
    bean(MeterRegistry.class).clear();
  }

  @Override
  public void close() {
    context.close();
  }
}
