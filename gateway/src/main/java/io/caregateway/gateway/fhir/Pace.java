package io.caregateway.gateway.fhir;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How fast each client may ask, at this process. */
public final class Pace {

  /** What to do with one more request. */
  public enum Verdict {
    GO_ON,
    /** The first one too many; those that follow it need no record of their own. */
    STOP,
    STILL_STOPPED
  }

  private final int requestsPerSecond;
  private final Map<String, Client> clients = new ConcurrentHashMap<>();

  public Pace(int requestsPerSecond) {
    this.requestsPerSecond = requestsPerSecond;
  }

  /**
   * @param client a client that settings know, so that there are no more than settings name
   */
  public Verdict of(String client) {
    return clients.computeIfAbsent(client, added -> new Client(requestsPerSecond)).next();
  }

  private static final class Client {

    private final Bucket bucket;
    private boolean stopped;

    Client(int requestsPerSecond) {
      bucket =
          Bucket.builder()
              .addLimit(
                  limit ->
                      limit
                          .capacity(2L * requestsPerSecond)
                          .refillGreedy(requestsPerSecond, Duration.ofSeconds(1)))
              .build();
    }

    synchronized Verdict next() {
      if (bucket.tryConsume(1)) {
        stopped = false;
        return Verdict.GO_ON;
      }
      Verdict verdict = stopped ? Verdict.STILL_STOPPED : Verdict.STOP;
      stopped = true;
      return verdict;
    }
  }
}
