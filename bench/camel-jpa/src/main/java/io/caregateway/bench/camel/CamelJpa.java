package io.caregateway.bench.camel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes in all patients of the FHIR base that is posted to it, and answers 200 when it has them. On
 * the standard output it says {@code Listening on PORT}.
 */
@SpringBootApplication
public class CamelJpa {

  public static void main(String[] arguments) throws Exception {
    ConfigurableApplicationContext spring = SpringApplication.run(CamelJpa.class, arguments);
    ProducerTemplate camel = spring.getBean(ProducerTemplate.class);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        asked -> {
          String base = new String(asked.getRequestBody().readAllBytes(), UTF_8);
          Exchange done =
              camel.request(SyncRoute.SYNC, exchange -> exchange.getMessage().setBody(base));
          if (done.getException() != null) {
            Objects.requireNonNull(done.getException()).printStackTrace();
          }
          asked.sendResponseHeaders(done.getException() == null ? 200 : 500, -1);
          asked.close();
        });
    server.start();
    System.out.println("Listening on " + server.getAddress().getPort());
  }
}
