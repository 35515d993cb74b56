package io.caregateway.routes.writeback;

import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.RunningRoutes;
import io.caregateway.routes.erasure.ErasureConfiguration;
import io.caregateway.routes.relay.RelayConfiguration;
import io.caregateway.routes.relay.RelaySettings;
import io.caregateway.routes.sync.SyncConfiguration;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.Syncs;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import jakarta.jms.ConnectionFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

/** Sync, relay and write-back as one gateway process runs them. */
final class WriteBackProcess implements AutoCloseable {

  private static final URI CORE = URI.create("urn:caregateway:core");

  /** So that a process does not wait for its consumers when it ends. */
  private static final int RECEIVE_MILLIS = 100;

  private final RunningRoutes running;

  WriteBackProcess(
      DataSource database,
      ConnectionFactory broker,
      KeyEncryptionKey key,
      WriteBackTiming timing,
      Map<String, String> practices) {
    running =
        new RunningRoutes(database, key, Clock.systemUTC(), practices)
            .on(broker)
            .on(timing)
            .on(
                new RelaySettings(
                    Duration.ofMillis(10), Duration.ofSeconds(2), 100, Duration.ofMillis(50)));
    running.start(
        SyncConfiguration.class,
        RelayConfiguration.class,
        WriteBackListening.class,
        ErasureConfiguration.class);
    get(DefaultMessageListenerContainer.class).setReceiveTimeout(RECEIVE_MILLIS);
  }

  <T> T get(Class<T> bean) {
    return running.get(bean);
  }

  void sync(OdsCode practice) {
    get(Syncs.class).run(practice, SyncKind.FULL, Actor.system("test"), Origin.internal("test"));
  }

  /** Sends a message as the core would. */
  void send(OdsCode practice, PatientId patient, String type, String destination, Object message) {
    Event event =
        get(SealedEvents.class).seal(CORE, type, practice, patient, Instant.now(), message);
    get(PracticeTransactions.class)
        .run(practice, () -> get(Outbox.class).append(destination, event));
  }

  WriteBackOutcome open(Event event) {
    return get(SealedEvents.class).open(event, WriteBackOutcome.class);
  }

  List<AuditRecord> audit(OdsCode practice) {
    return running.audit(practice);
  }

  @Override
  public void close() {
    running.close();
  }
}
