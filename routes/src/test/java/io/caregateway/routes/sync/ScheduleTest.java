package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.caregateway.routes.practice.PracticeLeft;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.TestPractices;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class ScheduleTest extends SyncTest {

  @Test
  void twoProcessesDoOneSyncBetweenThem() {
    try (SyncProcess other = anotherProcess()) {
      SyncSchedule here = schedule(process);
      SyncSchedule there = schedule(other);
      here.onCamelContextStarted(process.camel(), true);
      there.onCamelContextStarted(other.camel(), true);
      try {
        await()
            .atMost(Duration.ofSeconds(60))
            .untilAsserted(
                () -> {
                  assertThat(lastComplete()).isTrue();
                  assertThat(kept(TPP)).hasSize(60);
                });
      } finally {
        here.stop();
        there.stop();
      }
    }
    assertThat(process.messages(EMIS)).hasSize(60);
    List<AuditRecord> records = process.audit(EMIS);
    assertThat(records).hasSize(1);
    assertThat(records.get(0).outcome()).isEqualTo(Outcome.DONE);
    assertThat(records.get(0).actor()).isEqualTo(Actor.system("sync"));
    assertThat(emis.requests().byKind()).containsEntry("GET Patient", 4L);
  }

  @Test
  void theNextSyncIsDueAfterItsTimeAndAComparisonOnlyOnceThereIsSomethingToCompare() {
    DueSync due = due(process);

    assertThat(due.ids(EMIS)).isAfter(clock.instant().plus(Duration.ofMinutes(4)));
    assertThat(process.get(SyncRuns.class).latest(EMIS)).isEmpty();
    assertThat(due.changes(EMIS))
        .isBetween(
            clock.instant().plus(Duration.ofMinutes(4)),
            clock.instant().plus(Duration.ofMinutes(5)));
    assertThat(due.ids(EMIS)).isAfter(clock.instant().plus(Duration.ofHours(23)));
    assertThat(process.get(SyncRuns.class).latest(EMIS, 5))
        .extracting(SyncProgress::kind)
        .containsExactly(SyncKind.RECONCILE, SyncKind.FULL);
    due.ids(EMIS);
    assertThat(process.get(SyncRuns.class).latest(EMIS, 5)).hasSize(2);
    clock.advance(Duration.ofDays(1));
    due.ids(EMIS);
    assertThat(process.get(SyncRuns.class).latest(EMIS, 5)).hasSize(3);
  }

  @Test
  void oneThatMeetsAnotherTriesAgainAtItsNextTimeAtTheLatest() {
    Practices often =
        TestPractices.bind(
            Map.of(
                "gateway.practices.A81001.name", "The Densham Surgery",
                "gateway.practices.A81001.clinical-system", "emis",
                "gateway.practices.A81001.base-url", "http://127.0.0.1:1/",
                "gateway.practices.A81001.sync.every", "PT1S"));
    UUID another = UUID.randomUUID();
    process
        .get(PracticeTransactions.class)
        .run(EMIS, () -> assertThat(process.get(SyncLease.class).take(EMIS, another)).isTrue());

    assertThat(due(process, often).changes(EMIS)).isBefore(clock.instant().plusMillis(1_001));
    assertThat(due(process).changes(EMIS))
        .isBetween(clock.instant().plusSeconds(2), clock.instant().plus(Duration.ofMinutes(4)));
  }

  @Test
  void aPracticeThatLeavesIsLeftAloneUntilItStays() {
    process
        .get(PracticeTransactions.class)
        .run(
            EMIS,
            () ->
                process
                    .get(JdbcClient.class)
                    .sql("insert into gateway.departure values (?, now(), now())")
                    .param(EMIS.value())
                    .update());
    try {
      assertThat(due(process).changes(EMIS)).isAfter(clock.instant().plus(Duration.ofMinutes(59)));
      assertThatThrownBy(() -> process.sync(EMIS, SyncKind.FULL)).isInstanceOf(PracticeLeft.class);
      assertThat(emis.requests().byKind()).isEmpty();
    } finally {
      owner().sql("truncate gateway.departure").update();
    }
    done(SyncKind.FULL);
  }

  private boolean lastComplete() {
    return process.get(SyncState.class).lastComplete(EMIS).isPresent();
  }

  private SyncSchedule schedule(SyncProcess of) {
    return new SyncSchedule(DB.run(), of.get(Practices.class), due(of).tasks(), clock);
  }

  private DueSync due(SyncProcess of) {
    return due(of, of.get(Practices.class));
  }

  private DueSync due(SyncProcess of, Practices practices) {
    return new DueSync(practices, of.get(Syncs.class), of.get(SyncState.class), clock);
  }
}
