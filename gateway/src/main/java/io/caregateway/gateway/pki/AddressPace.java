package io.caregateway.gateway.pki;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How fast each address may ask, at this process, what is open to everybody. */
public final class AddressPace {

  /** More addresses than this at once are not told apart from new ones: those seen last stay. */
  private static final int MOST_ADDRESSES = 10_000;

  private final int atOnce;
  private final int perMinute;
  private final Map<String, Bucket> addresses =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  public AddressPace(int atOnce, int perMinute) {
    this.atOnce = atOnce;
    this.perMinute = perMinute;
  }

  /** Whether one more request of this address is served. */
  public synchronized boolean allows(String address) {
    return addresses.computeIfAbsent(address, added -> bucket()).tryConsume(1);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
