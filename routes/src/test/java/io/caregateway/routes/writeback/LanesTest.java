package io.caregateway.routes.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.routes.RunningRoutes;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.Rest;
import io.caregateway.routes.sync.SyncConfiguration;
import io.caregateway.routes.sync.TestClock;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.Opened;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lanes take in hand, let go and keep together. */
class LanesTest {

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final WriteBackTiming TIMING =
      new WriteBackTiming(
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofHours(1));

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @TempDir Path folder;

  private final TestClock clock = new TestClock();

  @SuppressWarnings("NullAway.Init")
  private RunningRoutes here;

  @BeforeEach
  void fiveAreAskedFor() {
    JdbcClient.create(DB.migrate()).sql("truncate gateway.write_back, keys.data_key").update();
    String prefix = "gateway.practices." + PRACTICE + ".";
    here =
        new RunningRoutes(
                DB.run(),
                new KeystoreFile(folder.resolve("keys.p12"), null).open(),
                clock,
                Map.of(
                    prefix + "name", "The Densham Surgery",
                    prefix + "clinical-system", "emis",
                    prefix + "base-url", "http://127.0.0.1:1/",
                    prefix + "write-back.lanes", "2"))
            .on(TIMING)
            .asleep(SyncConfiguration.class, WriteBackConfiguration.class);
    areTakenIn(5);
  }

  @AfterEach
  void stop() {
    here.close();
  }

  @Test
  void sharesWhatIsDueOutAmongTheLanes() {
    assertThat(lanes().take(PRACTICE))
        .extracting(hand -> hand.attempts().size())
        .containsExactly(3, 2);
    assertThat(lanes().take(PRACTICE)).isEmpty();
  }

  @Test
  void looksForNoneWhereNoneWaitsUntilItsTimeHasCome() {
    restsWithNone();

    // by another process
    areTakenIn(1);
    assertThat(lanes().take(PRACTICE)).isEmpty();

    clock.advance(Duration.ofSeconds(2));
    assertThat(lanes().take(PRACTICE)).hasSize(1);
  }

  @Test
  void looksAtOnceForWhatThisProcessTakesIn() {
    restsWithNone();

    here.get(WriteBackIntake.class).take(List.of(message()));

    assertThat(lanes().take(PRACTICE)).hasSize(1);
  }

  @Test
  void looksOnWhileOneWaitsForItsTime() {
    clock.advance(Duration.ofSeconds(-1));
    assertThat(lanes().take(PRACTICE)).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    assertThat(lanes().take(PRACTICE)).isNotEmpty();
  }

  @Test
  void letsGoOfWhatThereWasNoTimeForAsThoughItHadNotBeenTaken() {
    Hand hand = lanes().take(PRACTICE).get(0);
    Attempt first = hand.attempts().get(0);
    assertThat(lanes().mayCheck(hand, first)).isTrue();
    Hand late = hand.checkedBy(clock.instant());
    assertThat(lanes().mayCheck(late, hand.attempts().get(1))).isFalse();

    lanes().release(late);

    List<Attempt> again =
        lanes().take(PRACTICE).stream().flatMap(taken -> taken.attempts().stream()).toList();
    assertThat(again)
        .extracting(attempt -> attempt.entry().key())
        .containsExactlyInAnyOrder(
            hand.attempts().get(1).entry().key(), hand.attempts().get(2).entry().key());
    assertThat(again).allSatisfy(attempt -> assertThat(attempt.entry().attempts()).isEqualTo(1));
  }

  @Test
  void aLaneBeginsForAMomentAndSendsWhatItHasBegunWithinHalfTheLease() {
    Instant start = clock.instant();
    Hand waited = at(start).take(PRACTICE).get(0);
    Attempt next = waited.attempts().get(1);
    Instant free = start.plusSeconds(3);
    Hand hand = at(free).takeUp(waited);
    assertThat(at(free).mayCheck(hand, waited.attempts().get(0))).isTrue();

    Instant aMomentLater = free.plusSeconds(1);
    assertThat(at(aMomentLater).mayCheck(hand, next)).isFalse();
    assertThat(at(aMomentLater).mayWrite(hand)).isTrue();

    Instant halfTheLease = start.plusSeconds(5);
    assertThat(at(halfTheLease).mayWrite(hand)).isFalse();
    assertThat(at(halfTheLease).mayCheck(at(halfTheLease).takeUp(waited), next)).isFalse();
  }

  @Test
  void anOutcomeThatCannotBeKeptKeepsNoOtherBack() {
    List<Attempt> attempts = lanes().take(PRACTICE).get(0).attempts();
    EntryOutcomes outcomes = here.get(EntryOutcomes.class);
    attempts.forEach(attempt -> outcomes.written(attempt, "ChargeItem/1"));
    attempts
        .get(1)
        .ends(
            held -> {
              throw new IllegalStateException("no");
            });

    outcomes.keep(PRACTICE, attempts);

    assertThat(here.get(WriteBacks.class).counts(PRACTICE))
        .containsEntry(State.WRITTEN, 2L)
        .containsEntry(State.WAITING, 3L);
    assertThat(here.audit(PRACTICE)).hasSize(2);
  }

  @Test
  void sendsNothingThatAnotherAttemptHasTakenOver() {
    List<Attempt> attempts = lanes().take(PRACTICE).get(0).attempts();
    attempts.forEach(attempt -> attempt.confirmed("p1"));
    UUID lost = attempts.get(0).entry().key();
    inPractice(
        () ->
            here.get(JdbcClient.class)
                .sql("update gateway.write_back set holder = gen_random_uuid() where key = ?")
                .param(lost)
                .update());
    Hand hand = new Hand(PRACTICE, attempts, clock.instant(), clock.instant());

    new Sending(here.get(PracticeTransactions.class), here.get(AmendmentTable.class)).begin(hand);

    assertThat(hand.confirmed()).containsExactlyElementsOf(attempts.subList(1, 3));
  }

  private void restsWithNone() {
    JdbcClient.create(DB.migrate()).sql("truncate gateway.write_back").update();
    assertThat(lanes().take(PRACTICE)).isEmpty();
  }

  private void areTakenIn(int many) {
    List<Opened<WriteBackRequested>> asked =
        Stream.generate(() -> Opened.of(asked())).limit(many).toList();
    inPractice(() -> here.get(RequestTable.class).insert(asked, Instant.now()));
  }

  private byte[] message() {
    return CoreMessages.bytes(new CoreMessages(here.get(SealedEvents.class)).of(asked()));
  }

  private static WriteBackRequested asked() {
    return WriteBackTest.asked(PRACTICE, patient(), UUID.randomUUID());
  }

  private Lanes lanes() {
    return lanes(clock);
  }

  private Lanes at(Instant now) {
    return lanes(Clock.fixed(now, ZoneOffset.UTC));
  }

  private Lanes lanes(Clock time) {
    return new Lanes(
        here.get(PracticeTransactions.class),
        here.get(WriteBackTable.class),
        here.get(Practices.class),
        here.get(Departures.class),
        TIMING,
        here.get(Rest.class),
        time);
  }

  private void inPractice(Runnable work) {
    here.get(PracticeTransactions.class).run(PRACTICE, work);
  }

  private static PatientId patient() {
    return new PatientId(UUID.randomUUID());
  }
}
