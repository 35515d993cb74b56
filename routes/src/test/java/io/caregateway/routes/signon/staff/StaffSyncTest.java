package io.caregateway.routes.signon.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.RunningRoutes;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.signon.staff.StaffTurns.Turn;
import io.caregateway.routes.sync.SyncTiming;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.spine.people.SpineUser;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class StaffSyncTest {

  private static final OdsCode A = new OdsCode("A81001");
  private static final Actor GATEWAY = Actor.system("users-sync");
  private static final Origin HERE = Origin.internal("q1");

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(1));

  @TempDir static Path folder;

  /** Keeps what is taken in. */
  private static final class Taken implements StaffIntake {
    private final List<StaffMember> staff = new ArrayList<>();

    @Override
    public void take(List<StaffMember> listed, Actor by, Origin origin) {
      staff.addAll(listed);
    }
  }

  private final Taken taken = new Taken();
  private final Clock now = Clock.systemUTC();
  private RunningRoutes here;

  @BeforeEach
  void start() {
    JdbcClient.create(DB.migrate()).sql("truncate gateway.staff_sync").update();
    here = process(now);
  }

  @AfterEach
  void stop() {
    here.close();
  }

  @Test
  void takesEverybodyInWithARecord() {
    assertThat(sync(here).run(A, GATEWAY, HERE)).isEqualTo(4);
    assertThat(taken.staff).extracting(StaffMember::uid).contains("555000100011");
    assertThat(lastRecord().outcome()).isEqualTo(Outcome.DONE);
    assertThat(lastRecord().act()).isEqualTo(Act.SYNC);
    assertThat(lastRecord().actor()).isEqualTo(GATEWAY);
    assertThat(lastRecord().subject()).isEqualTo("users");
  }

  @Test
  void takesNobodyInWhereTheListFailsAndRecordsThat() {
    STUBS.practice("A81001").fault(Fault.SERVER_ERROR).once();
    assertThatThrownBy(() -> sync(here).run(A, GATEWAY, HERE)).hasMessageContaining("failed");
    assertThat(lastRecord().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(taken.staff).isEmpty();
    sync(here).run(A, GATEWAY, HERE);
    assertThat(taken.staff).isNotEmpty();
  }

  @Test
  void believesNoListWithNobodyOnIt() {
    List<SpineUser> before = STUBS.practice("A81001").staff();
    STUBS.practice("A81001").staff(List.of());
    try {
      assertThatThrownBy(() -> sync(here).run(A, GATEWAY, HERE))
          .isInstanceOf(StaffUnreadable.class)
          .hasMessageContaining("nothing was changed");
    } finally {
      STUBS.practice("A81001").staff(before);
    }
    assertThat(lastRecord().outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void isDoneByOneProcessAtATimeAndByAnotherOnceThatOneIsGivenUp() {
    Turn lost = here.get(StaffTurns.class).take(A);
    try (RunningRoutes there = process(now)) {
      assertThatThrownBy(() -> sync(there).run(A, GATEWAY, HERE))
          .isInstanceOf(StaffSyncUnderWay.class)
          .hasMessageContaining("ten minutes");
    }
    try (RunningRoutes later = process(Clock.offset(now, Duration.ofMinutes(11)))) {
      sync(later).run(A, GATEWAY, HERE);
      later.get(StaffTurns.class).take(A);
    }
    assertThat(ended(lost)).isFalse();
  }

  @Test
  void isDueAgainAfterItsTimeAndSoonerAfterAFailure() {
    DueStaff due = new DueStaff(here.get(Practices.class), sync(here), now);
    assertThat(due.run(A)).isAfter(now.instant().plus(Duration.ofHours(11)));
    STUBS.practice("A81001").fault(Fault.SERVER_ERROR).once();
    assertThat(due.run(A)).isBefore(now.instant().plus(Duration.ofHours(1)));
    int before = taken.staff.size();
    due.run(new OdsCode("B82002"));
    assertThat(taken.staff).as("B82002 has no time set").hasSize(before);
  }

  private boolean ended(Turn turn) {
    return here.get(PracticeTransactions.class).in(A, () -> here.get(StaffTurns.class).end(turn));
  }

  private AuditRecord lastRecord() {
    List<AuditRecord> all = here.audit(A);
    return all.get(all.size() - 1);
  }

  private static StaffSync sync(RunningRoutes process) {
    return process.get(StaffSync.class);
  }

  private RunningRoutes process(Clock clock) {
    KeyEncryptionKey key = new KeystoreFile(folder.resolve("keys.p12"), null).open();
    Map<String, String> settings =
        Map.of(
            "gateway.practices.A81001.name", "The Densham Surgery",
            "gateway.practices.A81001.clinical-system", "emis",
            "gateway.practices.A81001.base-url", STUBS.fhirBase("A81001"),
            "gateway.practices.A81001.users.every", "PT12H",
            "gateway.practices.B82002.name", "Larkfield Medical Centre",
            "gateway.practices.B82002.clinical-system", "emis",
            "gateway.practices.B82002.base-url", STUBS.fhirBase("A81001"));
    Duration moment = Duration.ofMillis(5);
    return new RunningRoutes(DB.run(), key, clock, settings)
        .on(taken)
        .on(new SyncTiming(1, moment, moment, Duration.ofSeconds(1)))
        .start(StaffConfiguration.class);
  }
}
