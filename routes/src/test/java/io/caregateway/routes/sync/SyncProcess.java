package io.caregateway.routes.sync;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.RunningRoutes;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.impl.DefaultCamelContext;

/** The sync as one gateway process runs it, put together by its own configuration. */
final class SyncProcess implements AutoCloseable {

  static final Actor STAFF =
      new Actor(Actor.Kind.PERSON, "555021935107", "Dr A Reader", "R8000", "A81001", "saml");
  static final Origin DESK = new Origin("10.0.0.7", "reception-2", "request-1", "sync-test");

  private static final Map<String, Object> QUICK =
      Map.of(
          "gateway.sync.attempts", "4",
          "gateway.sync.first-delay", "PT0.01S",
          "gateway.sync.longest-delay", "PT0.02S",
          "gateway.sync.lease", "PT3S");

  private final RunningRoutes running;

  SyncProcess(
      DataSource database, KeyEncryptionKey key, Clock clock, Map<String, String> practices) {
    running =
        new RunningRoutes(database, key, clock, practices)
            .with(QUICK)
            .start(SyncConfiguration.class);
  }

  <T> T get(Class<T> bean) {
    return running.get(bean);
  }

  DefaultCamelContext camel() {
    return running.camel();
  }

  SyncProgress sync(OdsCode practice, SyncKind kind) {
    return get(Syncs.class).run(practice, kind, STAFF, DESK);
  }

  Patients patients() {
    return get(Patients.class);
  }

  /** Every message written so far, opened. */
  List<DemographicsChanged> messages(OdsCode practice) {
    SealedEvents events = get(SealedEvents.class);
    return get(PracticeTransactions.class)
        .in(practice, () -> get(Outbox.class).unsent(practice, 1_000_000))
        .stream()
        .map(message -> events.open(message.event(), DemographicsChanged.class))
        .toList();
  }

  List<AuditRecord> audit(OdsCode practice) {
    return running.audit(practice);
  }

  @Override
  public void close() {
    running.close();
  }
}
