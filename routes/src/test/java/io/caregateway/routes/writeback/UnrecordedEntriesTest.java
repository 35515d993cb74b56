package io.caregateway.routes.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.routes.RunningRoutes;
import io.caregateway.routes.sync.SyncConfiguration;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import io.caregateway.testing.UnrecordedAct;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * An entry whose outcome cannot be recorded stays in its lane, and the core is told nothing: it is
 * taken in hand again, and found where it was written.
 */
class UnrecordedEntriesTest {

  private static final OdsCode PRACTICE = new OdsCode("A81001");

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @TempDir static Path folder;

  private final UnrecordedAct unrecorded =
      new UnrecordedAct(DB.migrate(), List.of(PRACTICE.value(), "SITE"));
  private final PatientId patient = new PatientId(UUID.randomUUID());
  private final UUID item = UUID.randomUUID();

  @SuppressWarnings("NullAway.Init")
  private RunningRoutes here;

  @BeforeEach
  void putTogether() {
    Duration moment = Duration.ofMillis(20);
    Map<String, String> settings =
        Map.of(
            "gateway.practices.A81001.name", "The Densham Surgery",
            "gateway.practices.A81001.clinical-system", "emis",
            "gateway.practices.A81001.base-url", "http://127.0.0.1:1/");
    here =
        new RunningRoutes(
                DB.run(),
                new KeystoreFile(folder.resolve("keys.p12"), null).open(),
                Clock.systemUTC(),
                settings)
            .on(new WriteBackTiming(moment, moment, moment, moment, Duration.ofHours(1)))
            .asleep(SyncConfiguration.class, WriteBackConfiguration.class);
    accept(WriteBackRequested.TYPE, WriteBackTest.asked(PRACTICE, patient, item));
  }

  @AfterEach
  void stop() {
    here.close();
  }

  @Test
  void isWrittenAmendedAndWithdrawnOnRecordAlone() throws Throwable {
    settles(Act.WRITE_BACK);
    accept(WriteBackAmended.TYPE, amended(1, "Insurance report, short"));
    settles(Act.WRITE_BACK_AMENDED);
    accept(WriteBackAmended.TYPE, amended(2, null));
    settles(Act.WRITE_BACK_WITHDRAWN);
  }

  @Test
  void isWithdrawnUnsentOnRecordAlone() throws Throwable {
    byte[] message = message(WriteBackAmended.TYPE, amended(1, null));
    WriteBackIntake intake = here.get(WriteBackIntake.class);

    unrecorded.fails(Act.WRITE_BACK_WITHDRAWN, () -> intake.take(List.of(message)));
    unrecorded.isRecordedOnce(Act.WRITE_BACK_WITHDRAWN, () -> intake.take(List.of(message)));
  }

  private void settles(Act act) throws Throwable {
    Entry entry = taken();
    assertThat(entry.key()).isEqualTo(item);
    here.get(PracticeTransactions.class)
        .run(PRACTICE, () -> here.get(AmendmentTable.class).sending(PRACTICE, List.of(entry)));
    EntryOutcomes outcomes = here.get(EntryOutcomes.class);
    Attempt attempt = new Attempt(entry);
    outcomes.written(attempt, "ChargeItem/12");
    unrecorded.fails(act, () -> outcomes.keep(PRACTICE, List.of(attempt)));
    unrecorded.isRecordedOnce(act, () -> outcomes.keep(PRACTICE, List.of(attempt)));
  }

  private Entry taken() {
    Instant now = Instant.now();
    Instant until = now.plusSeconds(60);
    return here.get(PracticeTransactions.class)
        .in(PRACTICE, () -> here.get(WriteBackTable.class).take(PRACTICE, 1, now, until, until))
        .get(0);
  }

  private void accept(String type, Object told) {
    here.get(WriteBackIntake.class).take(List.of(message(type, told)));
  }

  private byte[] message(String type, Object told) {
    CoreMessages messages = new CoreMessages(here.get(SealedEvents.class));
    return CoreMessages.bytes(messages.of(type, PRACTICE, patient, told));
  }

  private WriteBackAmended amended(long version, @Nullable String text) {
    return WriteBackTest.amended(PRACTICE, patient, item, version, text);
  }
}
