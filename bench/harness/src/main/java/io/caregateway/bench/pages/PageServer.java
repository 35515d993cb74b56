package io.caregateway.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.caregateway.stubs.fhir.Dialect;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * The clinical systems of all practices. A practice that nobody published is there and has no
 * patients. Whoever asks is believed; with TLS, whoever shows a certificate.
 */
public final class PageServer implements AutoCloseable {

  /** Patients of a page. */
  public static final int SIZE = 250;

  private static final int THREADS = 8;
  private static final String FHIR = "application/fhir+json";
  private static final String TOKEN =
      """
      {"access_token":"measured","token_type":"Bearer","expires_in":86400}""";

  private final HttpServer server;
  private final String origin;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Map<String, PatientSearch> practices = new ConcurrentHashMap<>();
  private final Map<String, CareRecord> records = new ConcurrentHashMap<>();
  private final Map<String, Long> pauses = new ConcurrentHashMap<>();

  private PageServer(HttpServer server, String scheme) {
    if (!Boolean.getBoolean("sun.net.httpserver.nodelay")) {
      throw new IllegalStateException(
          "Start with -Dsun.net.httpserver.nodelay=true, or this server is what is measured.");
    }
    this.server = server;
    this.origin = scheme + "://localhost:" + server.getAddress().getPort();
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public static PageServer plain() throws IOException {
    return new PageServer(HttpServer.create(anyPort(), 0), "http");
  }

  /** One that wants a client certificate. */
  public static PageServer mutualTls(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = context.getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    return new PageServer(server, "https");
  }

  /** The FHIR base of a practice, without a slash at the end. */
  public String base(String ods, Dialect dialect) {
    return origin + dialect.prefix() + ods + "/" + dialect.version();
  }

  /** From now on the practice has these patients, as they are now. */
  public void publish(Surgery surgery) {
    PatientSearch known = practices.get(surgery.ods());
    if (known == null || known.pages().of() != surgery.patients()) {
      String base = base(surgery.ods(), surgery.dialect());
      practices.put(surgery.ods(), PatientSearch.of(surgery, base));
    }
  }

  public boolean serves(Surgery surgery) {
    return practices.containsKey(surgery.ods());
  }

  /** From now on each answer about this practice takes that much longer. */
  public void slowDown(Surgery surgery, long millis) {
    pauses.put(surgery.ods(), millis);
  }

  /** From now on the practice's patients can be read one by one, and entries be written: anew. */
  public CareRecord openRecord(Surgery surgery) {
    CareRecord record = new CareRecord(surgery);
    records.put(surgery.ods(), record);
    return record;
  }

  public void withdraw(Surgery surgery) {
    practices.remove(surgery.ods());
    records.remove(surgery.ods());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Asked asked = Asked.of(exchange, origin);
      String path = asked.path();
      if (path.endsWith("/oauth2/token")) {
        send(exchange, 200, Pages.pack(TOKEN.getBytes(UTF_8)), "application/json");
        return;
      }
      String ods = Path.of(path).getName(1).toString();
      CareRecord record = records.get(ods);
      if (path.endsWith("/Patient")) {
        pause(ods);
        PatientSearch practice = practices.getOrDefault(ods, PatientSearch.NOBODY);
        send(exchange, 200, practice.answer(exchange.getRequestURI()), FHIR);
      } else if (record != null) {
        CareRecord.Answer answer = record.answer(asked);
        send(exchange, answer.status(), answer.packed(), FHIR);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void pause(String ods) throws IOException {
    try {
      Thread.sleep(pauses.getOrDefault(ods, 0L));
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] packed, String type)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(status, packed.length);
    exchange.getResponseBody().write(packed);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
