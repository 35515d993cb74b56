package io.caregateway.gateway.signon.saml.metadata;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the metadata of all identity providers that settings name so, in the background. */
@Component
public final class MetadataRefresh implements SmartLifecycle {

  private static final Duration WITHIN = Duration.ofSeconds(15);

  private final Map<String, Followed> followed = new ConcurrentSkipListMap<>();
  private final MetadataFetch fetch = new MetadataFetch(WITHIN);
  private final Random random = new Random();
  private final KeptMetadata kept;
  private final Clock clock;
  private volatile @Nullable ScheduledExecutorService thread;

  MetadataRefresh(KeptMetadata kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * From now on follows a practice's identity provider. A file is read at once, an address once
   * everything has started.
   *
   * @param signers one of them must have signed the metadata; none where it needs no signature
   * @throws MetadataUnusable when a file cannot be used
   */
  public void follow(
      String practice, String entityId, MetadataSettings settings, List<X509Certificate> signers) {
    Followed provider =
        new Followed(
            practice,
            settings,
            fetch,
            new MetadataReader(entityId, signers, settings.largest(), clock),
            new RefreshPace(settings.refresh(), random),
            kept,
            clock);
    if (settings.file() != null) {
      try {
        provider.read();
      } catch (MetadataRefused refused) {
        throw new MetadataUnusable(practice, settings.file(), refused);
      }
    }
    followed.put(practice, provider);
  }

  /** What is known of the practice's identity provider; empty while nothing is that still holds. */
  public Optional<Party> party(String practice) {
    return Optional.ofNullable(followed.get(practice)).flatMap(Followed::party);
  }

  Collection<Followed> all() {
    return followed.values();
  }

  @Override
  public void start() {
    if (followed.isEmpty()) {
      return;
    }
    thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread daemon = new Thread(task, "saml-metadata");
              daemon.setDaemon(true);
              return daemon;
            });
    followed.values().forEach(Followed::recall);
    followed.values().forEach(provider -> schedule(provider, Duration.ZERO));
  }

  private void schedule(Followed provider, Duration wait) {
    ScheduledExecutorService running = thread;
    if (running != null && !running.isShutdown()) {
      Objects.requireNonNull(
          running.schedule(() -> refresh(provider), wait.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  private void refresh(Followed provider) {
    Duration wait = RefreshPace.SHORTEST;
    try {
      wait = provider.refresh();
    } finally {
      // whatever happened: what is not asked for again is never known again
      schedule(provider, wait);
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = thread;
    if (running != null) {
      running.shutdownNow();
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
