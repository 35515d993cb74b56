package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyDestroyed;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what is due at all practices. Each batch is a transaction of the purge role, in which
 * it is recorded too: what is deleted is recorded, and what is recorded was deleted.
 */
public final class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  /**
   * How it goes through everything.
   *
   * @param doing takes away, or counts
   * @param done is called in each batch's transaction
   * @param told is told the sum of each kind at a practice
   */
  private record Run(
      Function<Kind, Kind.Batching> doing, Consumer<Taken> done, Consumer<Taken> told) {}

  private final PurgeRole purge;
  private final PracticeKeys keys;
  private final AuditLog audit;
  private final Holds holds;
  private final KeepingTimes times;
  private final List<Kind> kinds;
  private final Clock clock;

  /**
   * @param signer signs what was erased, by the key of the checkpoints
   */
  public Retention(
      PurgeRole purge,
      PracticeKeys keys,
      NoteSigner signer,
      Archive archive,
      KeepingTimes times,
      Clock clock) {
    FieldCipher cipher = new FieldCipher(keys);
    BlindIndex index = new BlindIndex(keys);
    this.purge = purge;
    this.keys = keys;
    this.audit =
        new AuditLog(purge.transactions(), purge.jdbc(), cipher, index, clock, times.zone());
    this.holds = new Holds(purge.transactions(), purge.jdbc(), cipher, audit, clock);
    this.times = times;
    this.kinds = new Kinds(purge.jdbc(), cipher, index, signer, archive, times, clock).all();
    this.clock = clock;
  }

  /**
   * Takes away what is due now. A practice at which it fails does not keep it from the others.
   *
   * @param practices all; what is the site's stays as long as any of them holds somebody it tells
   *     of
   * @param told what went
   * @throws RuntimeException the last failure, after all were tried
   */
  public void run(List<OdsCode> practices, Actor actor, Consumer<Taken> told) {
    Origin origin = Origin.internal(UUID.randomUUID().toString());
    all(
        practices,
        new Run(
            Kind::taking,
            taken ->
                audit.append(
                    AuditRecord.done(Act.RETENTION_RUN, actor, origin).about(taken.inWords())),
            told));
  }

  /** Tells what would go now, and changes nothing. */
  public void plan(List<OdsCode> practices, Consumer<Taken> told) {
    all(practices, new Run(Kind::counting, taken -> {}, told));
  }

  private void all(List<OdsCode> practices, Run run) {
    List<OdsCode> order = new ArrayList<>(practices);
    boolean site = order.remove(AuditLog.SITE);
    Held anywhere = Held.NOBODY;
    RuntimeException failed = null;
    for (OdsCode practice : order) {
      try {
        anywhere = anywhere.and(held(practice));
        one(practice, Held.NOBODY, run);
      } catch (KeyDestroyed ended) {
        LOG.info("{} has ended: its rows go with it.", practice);
      } catch (RuntimeException e) {
        LOG.error("Retention failed at {}, and goes on with the others.", practice, e);
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
    if (site) {
      one(AuditLog.SITE, anywhere, run);
    }
  }

  private Held held(OdsCode practice) {
    keys.open(practice);
    return purge.transactions().in(practice, () -> holds.held(practice));
  }

  private void one(OdsCode practice, Held besides, Run run) {
    for (Kind kind : kinds) {
      Kind.Batching batching = run.doing().apply(kind);
      long rows = 0;
      for (Step step = Step.FIRST; step.more(); rows += step.rows()) {
        long after = step.last();
        keys.open(practice);
        step =
            purge
                .transactions()
                .in(practice, () -> batch(practice, kind, batching, besides, after, run));
      }
      if (rows > 0) {
        run.told().accept(taken(practice, kind, rows));
      }
    }
  }

  private Step batch(
      OdsCode practice, Kind kind, Kind.Batching batching, Held besides, long after, Run run) {
    holds.lock(practice);
    Held held = holds.held(practice).and(besides);
    Instant before = times.dueBefore(kind.keep(), clock.instant());
    Step step = batching.take(practice, before, held, after);
    if (step.rows() > 0) {
      run.done().accept(taken(practice, kind, step.rows()));
    }
    return step;
  }

  private Taken taken(OdsCode practice, Kind kind, long rows) {
    return new Taken(practice, kind.name(), times.firstKept(kind.keep(), clock.instant()), rows);
  }
}
