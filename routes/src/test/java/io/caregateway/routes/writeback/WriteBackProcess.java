package io.caregateway.routes.writeback;

import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.patient.PatientConfiguration;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.TestPractices;
import io.caregateway.routes.relay.RelayConfiguration;
import io.caregateway.routes.relay.RelaySettings;
import io.caregateway.routes.sync.SyncConfiguration;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.Syncs;
import io.caregateway.safeguards.SafeguardsConfiguration;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Sync, relay and write-back as one gateway process runs them. */
final class WriteBackProcess implements AutoCloseable {

  private static final URI CORE = URI.create("urn:caregateway:core");

  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext();
  private final DefaultCamelContext camel = new DefaultCamelContext();

  WriteBackProcess(
      DataSource database,
      ConnectionFactory broker,
      KeyEncryptionKey key,
      WriteBackTiming timing,
      Map<String, String> practices) {
    Practices bound = TestPractices.bind(practices);
    JdbcTemplate jdbc = new JdbcTemplate(database);
    // what is registered like this outlives the process, as a database and a broker do
    Stream.of(
            database,
            JdbcClient.create(database),
            jdbc,
            new JdbcTransactionManager(database),
            key,
            Clock.systemUTC(),
            new SimpleMeterRegistry(),
            new Outbox(jdbc),
            new Inbox(jdbc),
            broker,
            bound,
            new Partners(bound, Clock.systemUTC()),
            camel,
            timing,
            new RelaySettings(Duration.ofMillis(10), 100, Duration.ofMillis(50)))
        .forEach(
            bean -> spring.getBeanFactory().registerSingleton(bean.getClass().getName(), bean));
    spring.register(
        SafeguardsConfiguration.class,
        PatientConfiguration.class,
        SyncConfiguration.class,
        RelayConfiguration.class,
        WriteBackConfiguration.class);
    spring.refresh();
    camel.addComponent("jms", JmsComponent.jmsComponent(broker));
    try {
      for (RoutesBuilder routes : spring.getBeansOfType(RoutesBuilder.class).values()) {
        camel.addRoutes(routes);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    camel.start();
  }

  <T> T get(Class<T> bean) {
    return spring.getBean(bean);
  }

  void sync(OdsCode practice) {
    get(Syncs.class).run(practice, SyncKind.FULL, Actor.system("test"), Origin.internal("test"));
  }

  /** Sends a message as the core would. */
  void send(OdsCode practice, PatientId patient, String type, String destination, Object message) {
    Event event =
        get(SealedEvents.class).seal(CORE, type, practice, patient, Instant.now(), message);
    get(PracticeTransactions.class)
        .run(practice, () -> get(Outbox.class).append(destination, event));
  }

  WriteBackOutcome open(Event event) {
    return get(SealedEvents.class).open(event, WriteBackOutcome.class);
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
