package io.caregateway.bench.subject;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Eight clients that send bundles at once, each its next one when the last was answered.
 *
 * @param base where transactions are taken
 */
record BundleClients(URI base, HttpClient http) {

  private static final int CLIENTS = 8;

  BundleClients(URI base) {
    this(base, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  /**
   * @throws Lost when one of them was not taken
   */
  void send(Bundles bundles) throws Exception {
    Queue<byte[]> left = new ConcurrentLinkedQueue<>(bundles.bodies());
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Callable<Integer>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(() -> sendFrom(left));
      }
      for (Future<Integer> client : threads.invokeAll(clients)) {
        Lost.unlessEqual("bundles refused", 0, client.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** How many were not taken. */
  private int sendFrom(Queue<byte[]> left) throws Exception {
    int refused = 0;
    for (byte[] body = left.poll(); body != null; body = left.poll()) {
      HttpRequest request =
          HttpRequest.newBuilder(base)
              .header("Content-Type", "application/fhir+json")
              .header("Prefer", "return=minimal")
              .POST(BodyPublishers.ofByteArray(body))
              .build();
      HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
      refused += answer.statusCode() == 200 ? 0 : 1;
    }
    return refused;
  }
}
