package io.caregateway.gateway;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.gateway.listeners.Ports;
import io.caregateway.testing.PostgresExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the whole application for a test class, on free ports, a home of its own and a database of
 * its own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final GatewayExtension gateway = new GatewayExtension()
 *     .with("gateway.practices.A81001.base-url", () -> stubs.emis("A81001"));
 * }</pre>
 *
 * An extension that a setting leans on must be registered before it.
 */
public final class GatewayExtension implements BeforeAllCallback, AfterAllCallback {

  private final PostgresExtension database;
  private final @Nullable GatewayExtension beside;
  private final Map<String, Supplier<Object>> settings = new LinkedHashMap<>();
  private @Nullable Path home;
  private @Nullable ConfigurableApplicationContext context;

  public GatewayExtension() {
    this(PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "core"), null);
  }

  private GatewayExtension(PostgresExtension database, @Nullable GatewayExtension beside) {
    this.database = database;
    this.beside = beside;
  }

  /**
   * One more gateway on the database and the keys of this one, with the settings so far. It is to
   * be started after this one and stopped before it.
   */
  public GatewayExtension another() {
    GatewayExtension other = new GatewayExtension(database, this);
    other.settings.putAll(settings);
    return other;
  }

  /** One more setting. */
  public GatewayExtension with(String setting, Object value) {
    return with(setting, () -> value);
  }

  /** One more setting, asked for at the start. */
  public GatewayExtension with(String setting, Supplier<Object> value) {
    settings.put(setting, value);
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext test) throws IOException {
    if (beside == null) {
      database.beforeAll(test);
    }
    home = Files.createTempDirectory("caregateway-test-home-");
    try {
      context = CareGateway.application().run(arguments(home));
    } catch (RuntimeException refused) {
      // whoever did not start is not told to stop
      afterAll(test);
      throw refused;
    }
  }

  @Override
  public void afterAll(ExtensionContext test) throws IOException {
    if (context != null) {
      context.close();
    }
    if (home != null) {
      FileSystemUtils.deleteRecursively(home);
    }
    if (beside == null) {
      database.afterAll(test);
    }
  }

  /** The running application. */
  public ConfigurableApplicationContext context() {
    if (context == null) {
      throw new IllegalStateException("the gateway lives while the tests of its class run");
    }
    return context;
  }

  public <T> T bean(Class<T> type) {
    return context().getBean(type);
  }

  /** Its database, as the owner of the tables sees it. */
  public JdbcClient owner() {
    return JdbcClient.create(database.migrate());
  }

  /** Where people go. */
  public URI people(String path) {
    return URI.create("https://localhost:" + bean(Ports.class).people() + path);
  }

  /** Where machines go. */
  public URI machines(String path) {
    return URI.create("https://localhost:" + bean(Ports.class).machines() + path);
  }

  /** Where health and metrics are. */
  public URI management(String path) {
    return URI.create("http://127.0.0.1:" + bean(Ports.class).management() + path);
  }

  /** The certificates: the server's, and machines' and people's to come with. */
  public DevelopmentPki pki() {
    return TestPki.get();
  }

  /** A client that trusts the gateway and shows no certificate. */
  public HttpClient client() {
    return HttpClient.newBuilder().sslContext(pki().clientTls()).build();
  }

  /**
   * A client that shows the certificate of this name.
   *
   * @param name as {@code machines/billing-client}
   */
  public HttpClient client(String name) {
    return HttpClient.newBuilder().sslContext(pki().clientTls(name)).build();
  }

  private String[] arguments(Path folder) {
    DatabaseSettings logins = database.settings();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("gateway.home", folder);
    all.put("gateway.people.port", 0);
    all.put("gateway.machines.port", 0);
    all.put("gateway.management.port", 0);
    all.put("gateway.tls.certificate", pki().file("server/gateway.pem"));
    all.put("gateway.tls.private-key", pki().file("server/gateway.key.pem"));
    all.put("gateway.tls.client-authorities", pki().file("trust/for-server.pem"));
    all.put("gateway.database.url", logins.url());
    all.put("gateway.database.migrate.password", logins.migrate().password());
    all.put("gateway.database.run.password", logins.run().password());
    all.put("gateway.database.purge.password", logins.purge().password());
    if (beside != null) {
      Path keys = Objects.requireNonNull(beside.home).resolve("keys");
      all.put("gateway.keystore.file", keys.resolve("kek.p12"));
      all.put("gateway.cards.keystore.file", keys.resolve("cards.p12"));
    }
    settings.forEach((setting, value) -> all.put(setting, value.get()));
    return all.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }
}
