package io.caregateway.smartcards.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.caregateway.certsdev.DevelopmentPki;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedDataGenerator;

/** An authority that speaks EST on localhost and wants a client certificate. */
final class EstServer implements AutoCloseable {

  /** What it says to one request. */
  interface Answer {
    void to(HttpExchange exchange, byte[] request) throws Exception;
  }

  /** The path of each request, and who asked by TLS. */
  final List<String> asked = new ArrayList<>();

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final HttpsServer server;

  EstServer(DevelopmentPki pki) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var tls = pki.serverTls();
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            var wanted = tls.getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    server.createContext("/", this::handle);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "est-server");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  URI address(String path) {
    return URI.create("https://localhost:" + server.getAddress().getPort() + path);
  }

  /** The answers to come, one for each request. */
  void answers(Answer... next) {
    asked.clear();
    answers.clear();
    answers.addAll(List.of(next));
  }

  /** Issues by this rule, as a certs-only PKCS#7 (RFC 7030, 4.2.3). */
  static Answer issuing(Function<byte[], List<X509Certificate>> rule) {
    return (exchange, request) -> {
      var generator = new CMSSignedDataGenerator();
      generator.addCertificates(new JcaCertStore(rule.apply(request)));
      byte[] body =
          Base64.getMimeEncoder().encode(generator.generate(new CMSAbsentContent()).getEncoded());
      exchange
          .getResponseHeaders()
          .add("Content-Type", "application/pkcs7-mime; smime-type=certs-only");
      exchange.getResponseHeaders().add("Content-Transfer-Encoding", "base64");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    };
  }

  /** Says this status and nothing else. */
  static Answer saying(int status, String header, String value) {
    return (exchange, request) -> {
      exchange.getResponseHeaders().add(header, value);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var session = ((HttpsExchange) exchange).getSSLSession();
      asked.add(exchange.getRequestURI() + " by " + session.getPeerPrincipal().getName());
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
      answers.remove().to(exchange, Base64.getMimeDecoder().decode(body));
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
