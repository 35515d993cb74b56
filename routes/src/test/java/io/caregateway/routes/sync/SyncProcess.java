package io.caregateway.routes.sync;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.patient.PatientConfiguration;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.TestPractices;
import io.caregateway.safeguards.SafeguardsConfiguration;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The sync as one gateway process runs it, put together by its own configuration. */
final class SyncProcess implements AutoCloseable {

  static final Actor STAFF =
      new Actor(Actor.Kind.PERSON, "555021935107", "Dr A Reader", "R8000", "A81001", "saml");
  static final Origin DESK = new Origin("10.0.0.7", "reception-2", "request-1", "sync-test");

  private static final Map<String, Object> QUICK =
      Map.of(
          "gateway.sync.attempts", "4",
          "gateway.sync.first-delay", "PT0.01S",
          "gateway.sync.longest-delay", "PT0.02S",
          "gateway.sync.lease", "PT3S");

  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext();
  private final DefaultCamelContext camel = new DefaultCamelContext();

  SyncProcess(
      DataSource database, KeyEncryptionKey key, Clock clock, Map<String, String> practices) {
    spring.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", QUICK));
    // wrapped, or Spring would close the pool that the processes of a test share
    spring.registerBean(DataSource.class, () -> new DelegatingDataSource(database));
    spring.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    spring.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
    spring.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
    spring.registerBean(KeyEncryptionKey.class, () -> key);
    spring.registerBean(Clock.class, () -> clock);
    spring.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    spring.registerBean(Outbox.class, () -> new Outbox(new JdbcTemplate(database)));
    Practices bound = TestPractices.bind(practices);
    spring.registerBean(Practices.class, () -> bound);
    spring.registerBean(Partners.class, () -> new Partners(bound, clock));
    spring.registerBean(CamelContext.class, () -> camel);
    spring.register(
        SafeguardsConfiguration.class, PatientConfiguration.class, SyncConfiguration.class);
    spring.refresh();
    try {
      camel.addRoutes(get(SyncRoutes.class));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    camel.start();
  }

  <T> T get(Class<T> bean) {
    return spring.getBean(bean);
  }

  DefaultCamelContext camel() {
    return camel;
  }

  SyncProgress sync(OdsCode practice, SyncKind kind) {
    return get(Syncs.class).run(practice, kind, STAFF, DESK);
  }

  Patients patients() {
    return get(Patients.class);
  }

  /** Every message written so far, opened. */
  List<DemographicsChanged> messages(OdsCode practice) {
    SealedEvents events = get(SealedEvents.class);
    return get(PracticeTransactions.class)
        .in(practice, () -> get(Outbox.class).unsent(practice, 1_000_000))
        .stream()
        .map(message -> events.open(message.event(), DemographicsChanged.class))
        .toList();
  }

  List<AuditRecord> audit(OdsCode practice) {
    return get(AuditTrail.class).after(practice, 0, 1000).stream()
        .map(AuditTrail.Entry::act)
        .toList();
  }

  @Override
  public void close() {
    camel.stop();
    spring.close();
  }
}
