package io.caregateway.routes;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.patient.PatientConfiguration;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.TestPractices;
import io.caregateway.safeguards.SafeguardsConfiguration;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Routes as one gateway process runs them, put together by their own configurations. */
public final class RunningRoutes implements AutoCloseable {

  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext();
  private final DefaultCamelContext camel = new DefaultCamelContext();

  /**
   * @param practices their settings, as {@code gateway.practices.A81001.name}
   */
  public RunningRoutes(
      DataSource database, KeyEncryptionKey key, Clock clock, Map<String, String> practices) {
    Practices bound = TestPractices.bind(practices);
    JdbcTemplate jdbc = new JdbcTemplate(database);
    Stream.of(
            database,
            JdbcClient.create(database),
            jdbc,
            new JdbcTransactionManager(database),
            key,
            clock,
            new SimpleMeterRegistry(),
            new Outbox(jdbc),
            new Inbox(jdbc),
            bound,
            new Partners(bound, clock),
            camel)
        .forEach(this::on);
  }

  /** Stands the process on one thing more, which outlives it as a database or a broker does. */
  public RunningRoutes on(Object bean) {
    spring.getBeanFactory().registerSingleton(bean.getClass().getName(), bean);
    return this;
  }

  public RunningRoutes with(Map<String, Object> settings) {
    spring.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    return this;
  }

  /** Puts these configurations together, and starts none of their routes. */
  public RunningRoutes asleep(Class<?>... configurations) {
    spring.register(SafeguardsConfiguration.class, PatientConfiguration.class);
    Stream.of(configurations).forEach(spring::register);
    spring.refresh();
    return this;
  }

  /** Starts the routes of these configurations. */
  public RunningRoutes start(Class<?>... configurations) {
    asleep(configurations);
    try {
      for (RoutesBuilder routes : spring.getBeansOfType(RoutesBuilder.class).values()) {
        camel.addRoutes(routes);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    camel.start();
    return this;
  }

  public <T> T get(Class<T> bean) {
    return spring.getBean(bean);
  }

  public DefaultCamelContext camel() {
    return camel;
  }

  /** What was recorded at a practice, oldest first. */
  public List<AuditRecord> audit(OdsCode practice) {
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
