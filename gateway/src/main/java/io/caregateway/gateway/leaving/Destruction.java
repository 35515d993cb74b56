package io.caregateway.gateway.leaving;

import io.caregateway.database.copy.Table;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.backup.KeyFiles;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Departures.Departure;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.KeyDestruction;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys what practices had whose time is over: first that it begins is recorded, then the keys
 * go, out of the database and out of every key file, then the rows. Whatever fails is done over the
 * next time, from the start; each step is harmless when repeated.
 */
final class Destruction {

  private static final Logger LOG = LoggerFactory.getLogger(Destruction.class);
  private static final Actor GATEWAY = Actor.system("leaving");

  private final Departures departures;
  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final KeyDestruction keys;
  private final KeyFiles keyFiles;
  private final PracticeTables tables;
  private final AuditLog audit;
  private final Clock clock;

  Destruction(
      Departures departures,
      PracticeTransactions transactions,
      JdbcClient jdbc,
      KeyDestruction keys,
      KeyFiles keyFiles,
      PracticeTables tables,
      AuditLog audit,
      Clock clock) {
    this.departures = departures;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.keys = keys;
    this.keyFiles = keyFiles;
    this.tables = tables;
    this.audit = audit;
    this.clock = clock;
  }

  /** All that are due now. */
  void run() {
    departures.due(clock.instant()).stream().map(Departure::practice).forEach(this::destroy);
  }

  private void destroy(OdsCode practice) {
    Origin origin = Origin.internal(UUID.randomUUID().toString());
    if (!begun(practice, origin)) {
      return;
    }
    keys.destroy(practice);
    List<Path> old = keyFiles.renewAll();
    Map<Table, Long> deleted = tables.delete(practice);
    String about =
        "%s, done: its keys and %d rows of %d tables are destroyed"
            .formatted(
                practice,
                deleted.values().stream().mapToLong(Long::longValue).sum(),
                deleted.values().stream().filter(rows -> rows > 0).count());
    if (!old.isEmpty()) {
      about += "; key files that still hold its keys, to be destroyed by hand: " + old;
      LOG.warn(
          "The key files in {} could not be written anew and still hold keys of {}: destroy them.",
          old,
          practice);
    }
    finish(practice, origin, about);
    LOG.info("{}", about);
  }

  /** From here on it cannot be called off; false where it just was. */
  private boolean begun(OdsCode practice, Origin origin) {
    return transactions.in(
        practice,
        () -> {
          boolean begun =
              jdbc.sql(
                          """
                          update gateway.departure set destroyed_at = coalesce(destroyed_at, ?)
                          where practice = ? and destroy_at <= ?
                          """)
                      .params(now(), practice.value(), now())
                      .update()
                  == 1;
          if (begun) {
            record(origin, practice + ", begins");
          }
          return begun;
        });
  }

  private void finish(OdsCode practice, Origin origin, String about) {
    transactions.run(
        practice,
        () -> {
          jdbc.sql("update gateway.departure set finished_at = ? where practice = ?")
              .params(now(), practice.value())
              .update();
          record(origin, about);
        });
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** In the site's log, before the transaction of the practice comes to its end. */
  private void record(Origin origin, String about) {
    AuditRecord act = AuditRecord.done(Act.PRACTICE_DESTROYED, GATEWAY, origin).about(about);
    transactions.apart(AuditLog.SITE, () -> audit.append(act));
  }
}
