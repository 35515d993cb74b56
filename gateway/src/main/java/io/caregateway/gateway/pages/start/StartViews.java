package io.caregateway.gateway.pages.start;

import io.caregateway.core.billing.BillingItems;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.gateway.broker.BrokerDisk;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.pages.start.StartView.Attention;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.sync.Quarantine;
import io.caregateway.routes.sync.SyncOutcome;
import io.caregateway.routes.sync.SyncProgress;
import io.caregateway.routes.sync.SyncRuns;
import io.caregateway.routes.sync.SyncState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the start page shows. Counts alone, nothing about a person. */
@Component
final class StartViews {

  private final CurrentUser user;
  private final Practices practices;
  private final Patients patients;
  private final SyncRuns runs;
  private final SyncState syncs;
  private final Quarantine quarantine;
  private final BillingItems items;
  private final BrokerDisk disk;
  private final Standings standings;
  private final Words words;
  private final Clock clock;

  StartViews(
      CurrentUser user,
      Practices practices,
      Patients patients,
      SyncRuns runs,
      SyncState syncs,
      Quarantine quarantine,
      BillingItems items,
      BrokerDisk disk,
      Standings standings,
      Words words,
      Clock clock) {
    this.user = user;
    this.practices = practices;
    this.patients = patients;
    this.runs = runs;
    this.syncs = syncs;
    this.quarantine = quarantine;
    this.items = items;
    this.disk = disk;
    this.standings = standings;
    this.words = words;
    this.clock = clock;
  }

  StartView of(OdsCode practice) {
    List<SyncProgress> latest = runs.latest(practice, SyncChart.MOST);
    SyncProgress last = latest.isEmpty() ? null : latest.get(0);
    Instant complete = syncs.lastComplete(practice).orElse(null);
    Map<PatientState, Long> counts = patients.counts(practice);
    long held = counts.values().stream().mapToLong(Long::longValue).sum();
    Map<State, Long> billing = items.counts(practice);
    return new StartView(
        standings.of(last, complete, held, practices.get(practice).sync().every()),
        last == null || last.outcome() != SyncOutcome.RUNNING
            ? null
            : RunningSync.of(last, complete == null ? null : held, clock.instant(), words),
        latest.stream()
            .filter(run -> run.finishedAt() != null)
            .findFirst()
            .map(this::told)
            .orElse(null),
        SyncChart.of(latest, words),
        latest,
        StateBars.of(counts),
        billing.getOrDefault(State.WAITING, 0L),
        disk.isFull(),
        user.may(Permission.ATTENTION_SEE) ? attention(practice, billing) : null);
  }

  private Attention attention(OdsCode practice, Map<State, Long> billing) {
    return new Attention(
        quarantine.count(practice),
        billing.getOrDefault(State.PARKED, 0L),
        patients.count(practice, PatientQuery.ALL.collisions()));
  }

  private @Nullable String told(SyncProgress run) {
    if (run.finishedAt() == null) {
      return null;
    }
    String changed =
        run.counts().changed() == 0
            ? "nothing new"
            : words.count(run.counts().changed(), "patient") + " new or changed";
    String unread =
        run.counts().quarantined() == 0
            ? ""
            : ", " + words.count(run.counts().quarantined(), "record") + " could not be read";
    return "Last sync: %s, %s, %s%s."
        .formatted(
            words.dateTime(run.startedAt()),
            run.outcome() == SyncOutcome.DONE
                ? "took " + words.length(Duration.between(run.startedAt(), run.finishedAt()))
                : "did not finish",
            changed,
            unread);
  }
}
