package io.caregateway.gateway.privacy.archive;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.privacy.archive.Archive.State;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Archives that privacy officers ask for. Each is put together in the background, kept sealed for a
 * while, and downloaded once; asking and downloading are recorded.
 */
@Component
final class Archives implements AutoCloseable {

  /** One practice keeps so many at a time; each may be as large as settings allow. */
  static final int MOST = 20;

  private static final int SWEEP_MINUTES = 10;

  private static final Logger LOG = LoggerFactory.getLogger(Archives.class);

  private final PracticeTransactions transactions;
  private final ArchiveTable table;
  private final ArchiveMaking making;
  private final AuditLog audit;
  private final ArchiveSettings settings;
  private final Clock clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "archives");
            thread.setDaemon(true);
            return thread;
          });
  private final Future<?> sweeping;

  Archives(
      PracticeTransactions transactions,
      ArchiveTable table,
      ArchiveMaking making,
      AuditLog audit,
      ArchiveSettings settings,
      Practices practices,
      Clock clock) {
    this.transactions = transactions;
    this.table = table;
    this.making = making;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    this.sweeping =
        worker.scheduleWithFixedDelay(
            () -> practices.codes().forEach(this::sweep), 1, SWEEP_MINUTES, TimeUnit.MINUTES);
  }

  /**
   * Asks for an archive.
   *
   * @return empty when the practice has too many that wait to be downloaded
   */
  Optional<UUID> ask(OdsCode practice, PatientId patient, Actor actor, Origin origin) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    boolean added =
        transactions.in(
            practice,
            () -> {
              table.expire(practice, now);
              if (table.waiting(practice) >= MOST) {
                audit.append(
                    AuditRecord.refused(
                            Act.ACCESS_ASKED, actor, origin, "Too many wait to be downloaded.")
                        .of(patient));
                return false;
              }
              Instant end = now.plus(settings.keepFor());
              table.add(
                  practice, new Archive(id, patient, State.MAKING, 0, making.steps(), end), now);
              audit.append(
                  AuditRecord.done(Act.ACCESS_ASKED, actor, origin)
                      .of(patient)
                      .about(id.toString()));
              return true;
            });
    if (!added) {
      return Optional.empty();
    }
    worker.execute(() -> make(practice, id, patient));
    return Optional.of(id);
  }

  Optional<Archive> find(OdsCode practice, UUID id) {
    return transactions.in(practice, () -> table.find(practice, id, clock.instant()));
  }

  /**
   * @return the file, once; empty when it was downloaded before, has run out or is not ready
   */
  Optional<byte[]> take(OdsCode practice, UUID id, Actor actor, Origin origin) {
    return transactions.in(
        practice,
        () -> {
          Instant now = clock.instant();
          Optional<Archive> known = table.find(practice, id, now);
          Optional<byte[]> file = table.take(practice, id, now);
          AuditRecord record =
              file.isPresent()
                  ? AuditRecord.done(Act.ACCESS_GIVEN, actor, origin)
                  : AuditRecord.refused(Act.ACCESS_GIVEN, actor, origin, "There is no file.");
          AuditRecord about = record.about(id.toString());
          audit.append(known.map(archive -> about.of(archive.patient())).orElse(about));
          return file;
        });
  }

  private void make(OdsCode practice, UUID id, PatientId patient) {
    try {
      byte[] file =
          making.make(
              practice,
              patient,
              done ->
                  transactions.apart(
                      practice,
                      () -> {
                        table.progress(practice, id, done);
                        return done;
                      }));
      transactions.run(practice, () -> table.ready(practice, id, file));
    } catch (RuntimeException e) {
      // the kind of failure alone: its words may quote what was read
      LOG.error("The archive {} could not be put together: {}", id, e.getClass().getName());
      transactions.run(practice, () -> table.failed(practice, id));
    }
  }

  /** Takes away the files that have run out, whether or not anybody asks again. */
  private void sweep(OdsCode practice) {
    try {
      transactions.run(practice, () -> table.expire(practice, clock.instant()));
    } catch (RuntimeException e) {
      LOG.warn("Archives of {} were not looked through: {}", practice, e.getClass().getName());
    }
  }

  @Override
  public void close() {
    sweeping.cancel(true);
    worker.shutdownNow();
  }
}
