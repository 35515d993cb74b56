package io.caregateway.bench.camel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes in all patients of the FHIR base that is posted to it, and answers 200 when it has them.
 * Where its database is comes from the system properties {@code url}, {@code user} and {@code
 * password}; on the standard output it says {@code Listening on PORT}.
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
          // what went wrong is in the log: Camel's own error handler writes it there
          Exchange done =
              camel.request(SyncRoute.SYNC, exchange -> exchange.getMessage().setBody(base));
          asked.sendResponseHeaders(done.isFailed() ? 500 : 200, -1);
          asked.close();
        });
    server.start();
    System.out.println("Listening on " + server.getAddress().getPort());
  }
}
