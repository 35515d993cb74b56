package io.caregateway.routes.writeback;

import static io.caregateway.routes.writeback.WriteBackTest.amended;
import static io.caregateway.routes.writeback.WriteBackTest.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.UnreadableMessage;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.WriteBackRetried;
import io.caregateway.routes.RunningRoutes;
import io.caregateway.routes.sync.SyncConfiguration;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of many messages that come in at once. */
class WriteBackIntakeTest {

  private static final OdsCode A = new OdsCode("A81001");
  private static final OdsCode B = new OdsCode("B82002");

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @SuppressWarnings("NullAway.Init")
  private static RunningRoutes here;

  private final PatientId patient = patient();

  @BeforeAll
  static void putTogether(@TempDir Path folder) {
    here =
        process(DB.run(), new KeystoreFile(folder.resolve("keys.p12"), null).open())
            .asleep(SyncConfiguration.class, WriteBackConfiguration.class);
  }

  /** One of a site of one practice, yet to be put together. */
  static RunningRoutes process(DataSource database, KeyEncryptionKey key) {
    Duration moment = Duration.ofMillis(20);
    String prefix = "gateway.practices." + A + ".";
    Map<String, String> settings =
        Map.of(
            prefix + "name", "The Densham Surgery",
            prefix + "clinical-system", "emis",
            prefix + "base-url", "http://127.0.0.1:1/");
    return new RunningRoutes(database, key, Clock.systemUTC(), settings)
        .on(new WriteBackTiming(moment, moment, moment, moment, Duration.ofHours(1)));
  }

  @AfterAll
  static void stop() {
    here.close();
  }

  @BeforeEach
  void nothingIsAsked() {
    JdbcClient.create(DB.migrate())
        .sql("truncate gateway.write_back, gateway.patient, feed.inbox")
        .update();
  }

  /** As a row shows it: which entry, and the transaction that wrote it last. */
  private record Stored(UUID key, String writtenIn, long amendment) {}

  @Test
  void takesEachPracticesRequestsInTogetherInTheOrderInWhichTheyCame() {
    List<WriteBackRequested> asked =
        Stream.of(A, B, B, A, A, B, A, A, B, A).map(practice -> ask(practice, patient())).toList();

    take(asked.stream().map(messages()::of).toList());

    for (OdsCode practice : List.of(A, B)) {
      assertThat(stored(practice))
          .extracting(Stored::key)
          .containsExactlyElementsOf(
              asked.stream()
                  .filter(one -> one.practice().equals(practice))
                  .map(WriteBackRequested::key)
                  .toList());
      assertThat(stored(practice)).extracting(Stored::writtenIn).containsOnly(first(practice));
    }
  }

  @Test
  void takesWhatComesTwiceAtOnceOnce() {
    WriteBackRequested asked = ask(A, patient);
    Event request = messages().of(asked);
    Event sameAgain = messages().of(otherwise(asked));

    take(List.of(request, request, sameAgain));

    assertThat(stored(A)).extracting(Stored::key).containsExactly(asked.key());
    assertThat(kept(patient)).contains("Insurance report").doesNotContain("Otherwise");
  }

  @Test
  void aRedeliveryChangesNothing() {
    List<Event> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      WriteBackRequested asked = ask(A, patient);
      all.add(messages().of(asked));
      all.add(messages().of(amended(A, patient, asked.key(), 1, "As amended")));
    }
    take(all);
    List<Stored> before = stored(A);

    take(all);
    all.forEach(one -> take(List.of(one)));

    assertThat(stored(A)).isEqualTo(before);
  }

  @Test
  void takesAmendmentsAndRetriesInTheirPlaces() {
    WriteBackRequested first = ask(A, patient);
    WriteBackRequested second = ask(A, patient);

    take(
        List.of(
            messages().of(first),
            messages().of(amended(A, patient, first.key(), 1, "As amended")),
            messages().of(second),
            messages().of(new WriteBackRetried(A, first.key(), patient, "clerk", Instant.now())),
            messages().of(amended(A, patient, first.key(), 2, null))));

    assertThat(stored(A)).extracting(Stored::key).containsExactly(first.key(), second.key());
    assertThat(stored(A)).extracting(Stored::amendment).containsExactly(2L, 0L);
    // it was never sent
    assertThat(here.get(WriteBacks.class).counts(A)).containsEntry(State.WITHDRAWN, 1L);
  }

  @Test
  void keepsNoWordsOfWhoeverWasErasedAndAllOfTheOthers() {
    PatientId other = patient();
    erase(patient);

    take(Stream.of(patient, other, patient).map(one -> messages().of(ask(A, one))).toList());

    assertThat(kept(patient)).contains("\"text\":\"Erased\"").doesNotContain("Insurance report");
    assertThat(kept(other)).contains("Insurance report").doesNotContain("Erased");
  }

  @Test
  void takesNoneOfARunThatTheDatabaseRefusesAndAllThatCameBefore() {
    WriteBackRequested before = ask(A, patient);
    Event misfiled = messages().misfiled(ask(B, patient), A);
    List<Event> all =
        List.of(
            messages().of(before),
            messages().of(amended(A, patient, before.key(), 1, "As amended")),
            messages().of(ask(A, patient)),
            misfiled);

    assertThatThrownBy(() -> take(all)).isInstanceOf(RuntimeException.class);

    assertThat(stored(A)).extracting(Stored::key).containsExactly(before.key());
    assertThat(stored(B)).isEmpty();
  }

  @Test
  void takesNothingWhereOneCannotBeRead() {
    byte[] good = CoreMessages.bytes(messages().of(ask(A, patient)));
    List<byte[]> both = List.of(good, "{Canary".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> intake().take(both)).isInstanceOf(UnreadableMessage.class);

    assertThat(stored(A)).isEmpty();
  }

  private static void take(List<Event> events) {
    intake().take(events.stream().map(CoreMessages::bytes).toList());
  }

  private static WriteBackIntake intake() {
    return here.get(WriteBackIntake.class);
  }

  private static CoreMessages messages() {
    return new CoreMessages(here.get(SealedEvents.class));
  }

  private static WriteBackRequested ask(OdsCode practice, PatientId patient) {
    return asked(practice, patient, UUID.randomUUID());
  }

  private static WriteBackRequested otherwise(WriteBackRequested asked) {
    return new WriteBackRequested(
        asked.practice(),
        asked.key(),
        asked.patient(),
        asked.code(),
        null,
        "Otherwise",
        asked.price(),
        asked.date(),
        asked.requestedBy(),
        asked.requestedAt());
  }

  private static PatientId patient() {
    return new PatientId(UUID.randomUUID());
  }

  private static String first(OdsCode practice) {
    return stored(practice).get(0).writtenIn();
  }

  /** In the order in which a patient's lane has them. */
  private static List<Stored> stored(OdsCode practice) {
    return in(
        practice,
        () ->
            here.get(JdbcClient.class)
                .sql(
                    """
                    select key, xmin::text as written_in, amendment_version as amendment
                    from gateway.write_back order by seq
                    """)
                .query(Stored.class)
                .list());
  }

  private static String kept(PatientId patient) {
    Object rows = in(A, () -> here.get(WriteBackHolding.class).rows(Subject.of(A, patient)));
    return new String(FeedJson.write(rows), StandardCharsets.UTF_8);
  }

  private static void erase(PatientId patient) {
    in(
        A,
        () ->
            here.get(JdbcClient.class)
                .sql(
                    """
                    insert into gateway.patient (practice, id, version, source_index, state,
                      restricted, collision, gone, content_fingerprint, demographics, family_index,
                      changed_at, erased_at)
                    values (?, ?, 1, '', 'LEFT', false, false, false, '', '', '{}', now(), now())
                    """)
                .params(A.value(), patient.value())
                .update());
  }

  private static <T> T in(OdsCode practice, Supplier<T> work) {
    return here.get(PracticeTransactions.class).in(practice, work);
  }
}
