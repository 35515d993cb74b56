package io.caregateway.safeguards.retention;

import static io.caregateway.safeguards.retention.AgingSite.HERE;
import static io.caregateway.safeguards.retention.AgingSite.RUNNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.rollover.Retirement;
import io.caregateway.safeguards.rollover.RollOvers;
import io.caregateway.safeguards.tenancy.PurgeRole;
import io.caregateway.testing.PostgresExtension;
import io.caregateway.testing.UnrecordedAct;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What the safeguards themselves do is undone, too, where the database refuses its record. */
class UnrecordedWorkTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "feed", "audit");

  private static final PatientId PATIENT = new PatientId(UUID.randomUUID());
  private static int practices;

  @TempDir static Path keys;
  @TempDir Path home;

  private final OdsCode practice = new OdsCode("A8200" + practices++);
  private AgingSite site = new AgingSite(DB, keys, Path.of(""), practice);

  @BeforeEach
  void open() {
    site = new AgingSite(DB, keys, home, practice).at("2020-01-01T10:00:00Z");
    site.safeguards.keys.open(practice);
  }

  @Test
  void noHoldIsPlacedOrReleased() throws Throwable {
    show(Act.HOLD_PLACED, () -> site.holds.place(practice, PATIENT, "A claim", RUNNER, HERE));
    UUID hold = site.holds.all(practice).get(0).id();
    show(Act.HOLD_RELEASED, () -> site.holds.release(practice, hold, RUNNER, HERE));
    show(Act.HOLD_PLACED, () -> site.holds.place(practice, "555000000001", "A", RUNNER, HERE));
  }

  @Test
  void nothingDueIsErased() throws Throwable {
    site.signsOn();
    site.at("2021-06-01T10:00:00Z");
    show(Act.RETENTION_RUN, site::run);
  }

  @Test
  void nothingDueIsMovedIntoAFile() throws Throwable {
    site.reads(PATIENT);
    site.at("2020-06-01T10:00:00Z");
    show(Act.RETENTION_RUN, site::run);
  }

  @Test
  void noKeyIsRolledOverAndNoneIsDestroyed() throws Throwable {
    Safeguards here = site.safeguards;
    PurgeRole purge = PurgeRole.on(DB.purge());
    Clock clock = Clock.systemUTC();
    RollOvers rollOvers =
        new RollOvers(
            here.transactions, here.jdbc, purge, here.audit, here.keys, here.cipher, clock);
    show(Act.KEY_ROLL_OVER, () -> rollOvers.start(practice, RUNNER, HERE));

    while (rollOvers.work(practice)) {
      here.keys.refresh(practice);
    }
    Retirement retirement =
        new Retirement(here.audit, purge, here.keys, here.cipher, Duration.ZERO, clock);
    show(Act.KEY_RETIRED, () -> retirement.run(practice));
  }

  private void show(Act act, Executable attempt) throws Throwable {
    UnrecordedAct unrecorded = new UnrecordedAct(DB.migrate(), List.of(practice.value()));
    List<Hold> held = site.holds.all(practice);
    List<Long> atHand = site.atHand();
    unrecorded.fails(act, attempt);
    assertThat(site.holds.all(practice)).isEqualTo(held);
    assertThat(site.atHand()).isEqualTo(atHand);
    unrecorded.isRecordedOnce(act, attempt);
  }
}
