package io.caregateway.bench.subject;

import io.caregateway.bench.pages.Asked;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;

/** The JDK's HTTP client with nothing around it: four requests under way, on four connections. */
public final class BareClient {

  public static final String NAME = "bare client";

  private static final int CONNECTIONS = 4;
  private static final Set<String> ITS_OWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    Collections.addAll(ITS_OWN, "Host", "Connection", "Content-Length", "User-Agent");
  }

  private final HttpClient client;

  public BareClient(SSLContext context) {
    client =
        HttpClient.newBuilder().sslContext(context).version(HttpClient.Version.HTTP_1_1).build();
  }

  /**
   * Sends the same requests as somebody else did.
   *
   * @return what it took, in seconds
   * @throws Lost when one was not served
   */
  public double send(List<Asked> requests) throws Exception {
    Queue<HttpRequest> left = new ConcurrentLinkedQueue<>();
    requests.forEach(asked -> left.add(request(asked)));
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      Callable<Integer> connection = () -> served(left);
      long from = System.nanoTime();
      int served = 0;
      for (Future<Integer> one : threads.invokeAll(Collections.nCopies(CONNECTIONS, connection))) {
        served += one.get();
      }
      double seconds = (System.nanoTime() - from) / 1e9;
      Lost.unlessEqual("requests served", requests.size(), served);
      return seconds;
    } finally {
      threads.shutdownNow();
    }
  }

  private int served(Queue<HttpRequest> left) throws Exception {
    int served = 0;
    for (HttpRequest next = left.poll(); next != null; next = left.poll()) {
      int status = client.send(next, BodyHandlers.ofByteArray()).statusCode();
      served += status == 200 || status == 201 ? 1 : 0;
    }
    return served;
  }

  private static HttpRequest request(Asked asked) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(asked.uri())
            .method(
                asked.method(),
                asked.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(asked.body()));
    asked
        .headers()
        .forEach(
            (name, value) -> {
              if (!ITS_OWN.contains(name)) {
                request.header(name, value);
              }
            });
    return request.build();
  }
}
