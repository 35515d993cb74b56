package io.caregateway.gateway.leaving;

import io.caregateway.database.copy.Table;
import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Departures.Departure;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has a practice leave, or stay after all. */
public final class Leaving {

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final Departures departures;
  private final PracticeTables tables;
  private final Export export;
  private final AuditLog audit;
  private final Duration destroyAfter;
  private final Clock clock;

  Leaving(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      Departures departures,
      PracticeTables tables,
      Export export,
      AuditLog audit,
      Duration destroyAfter,
      Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.departures = departures;
    this.tables = tables;
    this.export = export;
    this.audit = audit;
    this.destroyAfter = destroyAfter;
    this.clock = clock;
  }

  /**
   * What it would mean; changes nothing.
   *
   * @throws LeavingRefused NothingHere, Destroyed
   */
  public LeavingPlan plan(OdsCode practice) {
    if (practice.equals(AuditLog.SITE)) {
      throw new LeavingRefused.NothingHere(practice);
    }
    Optional<Departure> begun = departures.find(practice);
    begun.filter(d -> d.destroyedAt() != null).ifPresent(Leaving::refuseDestroyed);
    Map<String, Long> going = new LinkedHashMap<>();
    for (Map.Entry<Table, Long> table : tables.count(practice).entrySet()) {
      going.put(table.getKey().title(), table.getValue());
    }
    LeavingPlan plan =
        new LeavingPlan(
            practice,
            begun.map(Departure::destroyAt).orElseGet(this::destroyAt),
            going,
            tables.staying().stream().map(Table::title).toList(),
            count(practice, "select count(*) from gateway.session where ended_at is null"),
            count(practice, "select count(*) from gateway.write_back where state = 'WAITING'"),
            count(practice, "select count(*) from gateway.write_back where state = 'PARKED'"));
    if (plan.rows() == 0) {
      throw new LeavingRefused.NothingHere(practice);
    }
    return plan;
  }

  /**
   * From now on nothing is done for the practice; then all it had is written into the folder. A
   * practice that leaves already and was not handed what it had is handed it now.
   *
   * @param folder made if it is missing; must be empty
   * @param progress told each file's name and how many rows are in it so far
   * @throws LeavingRefused with its cause
   */
  public LeavingPlan end(
      OdsCode practice, Path folder, Actor actor, Origin origin, ObjLongConsumer<String> progress) {
    LeavingPlan plan = plan(practice);
    Optional<Departure> begun = departures.find(practice);
    if (begun.isEmpty()) {
      transactions.run(practice, () -> begin(plan, actor, origin));
    } else if (begun.get().exportedAt() != null) {
      throw new LeavingRefused.LeavesAlready(begun.get());
    }
    Export.prepare(folder);
    // before the first file: what was written cannot be taken back
    record(practice, AuditRecord.done(Act.PRACTICE_EXPORTED, actor, origin), folder);
    try {
      export.write(practice, folder, progress);
    } catch (RuntimeException e) {
      String why = "The files broke off.";
      record(practice, AuditRecord.failed(Act.PRACTICE_EXPORTED, actor, origin, why), folder);
      throw e;
    }
    transactions.run(
        practice,
        () ->
            jdbc.sql("update gateway.departure set exported_at = ? where practice = ?")
                .params(now(), practice.value())
                .update());
    return plan;
  }

  /**
   * The practice stays: everything goes on as before.
   *
   * @throws LeavingRefused DoesNotLeave, Destroyed
   */
  public void keep(OdsCode practice, Actor actor, Origin origin) {
    Departure departure =
        departures.find(practice).orElseThrow(() -> new LeavingRefused.DoesNotLeave(practice));
    transactions.run(
        practice,
        () -> {
          int deleted =
              jdbc.sql("delete from gateway.departure where practice = ? and destroyed_at is null")
                  .param(practice.value())
                  .update();
          if (deleted == 0) {
            refuseDestroyed(departure);
          }
          audit.append(AuditRecord.done(Act.PRACTICE_KEPT, actor, origin));
        });
  }

  private void begin(LeavingPlan plan, Actor actor, Origin origin) {
    jdbc.sql("insert into gateway.departure (practice, left_at, destroy_at) values (?, ?, ?)")
        .params(plan.practice().value(), now(), Timestamp.from(plan.destroyAt()))
        .update();
    jdbc.sql(
            """
            update gateway.session set ended_at = ?, ended_why = 'PRACTICE_LEFT'
            where practice = ? and ended_at is null
            """)
        .params(now(), plan.practice().value())
        .update();
    String about =
        "destroyed at %s; %d sessions ended, %d write-backs not written"
            .formatted(plan.destroyAt(), plan.sessions(), plan.waiting() + plan.parked());
    audit.append(AuditRecord.done(Act.PRACTICE_ENDED, actor, origin).about(about));
  }

  private void record(OdsCode practice, AuditRecord export, Path folder) {
    transactions.run(practice, () -> audit.append(export.about(folder.toString())));
  }

  private long count(OdsCode practice, String sql) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql(sql + " and practice = ?").param(practice.value()).query(Long.class).single());
  }

  private Instant destroyAt() {
    return clock.instant().plus(destroyAfter).truncatedTo(ChronoUnit.SECONDS);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static void refuseDestroyed(Departure departure) {
    throw new LeavingRefused.Destroyed(departure);
  }
}
