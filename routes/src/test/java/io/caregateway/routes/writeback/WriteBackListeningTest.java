package io.caregateway.routes.writeback;

import static io.caregateway.routes.writeback.WriteBackTest.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.intake.IntakeContainers;
import io.caregateway.routes.RunningRoutes;
import io.caregateway.routes.sync.SyncConfiguration;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.ArtemisExtension;
import io.caregateway.testing.PostgresExtension;
import io.caregateway.testing.ShakyDatabase;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

/** How requests come from the broker into the table, with nobody to write them. */
class WriteBackListeningTest {

  private static final OdsCode A = new OdsCode("A81001");
  private static final OdsCode B = new OdsCode("B82002");
  private static final int MANY = 200;
  private static final int MORE_THAN_THE_BROKER_WOULD_TRY = ArtemisExtension.DELIVERY_ATTEMPTS + 1;

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @RegisterExtension static final ArtemisExtension BROKER = new ArtemisExtension();

  @TempDir static Path folder;

  private final ShakyDatabase database = new ShakyDatabase(DB.run());
  private final KeyEncryptionKey key = new KeystoreFile(folder.resolve("keys.p12"), null).open();
  private final List<PatientId> patients =
      Stream.generate(() -> new PatientId(UUID.randomUUID())).limit(20).toList();

  /** Stands beside, and does not listen. */
  private final RunningRoutes here =
      WriteBackIntakeTest.process(database, key)
          .asleep(SyncConfiguration.class, WriteBackConfiguration.class);

  private final CoreMessages messages = new CoreMessages(here.get(SealedEvents.class));

  @AfterEach
  void stop() {
    here.close();
  }

  @Test
  void takesWhatWaitsInTogetherAndAPatientsRequestsInTheirOrder() {
    List<WriteBackRequested> asked = ask(MANY);
    asked.forEach(one -> send(messages.of(one)));

    try (RunningRoutes listening = listening()) {
      await().until(() -> stored().size() == MANY);
    }

    for (PatientId patient : patients) {
      assertThat(stored().stream().filter(row -> row.patient().equals(patient.value())))
          .extracting(Stored::key)
          .containsExactlyElementsOf(
              asked.stream()
                  .filter(one -> one.patient().equals(patient))
                  .map(WriteBackRequested::key)
                  .toList());
    }
    assertThat(stored().stream().map(Stored::writtenIn).distinct()).hasSizeLessThan(MANY / 4);
  }

  @Test
  void oneThatIsNeverTakenTakesNoOtherAlongToTheDeadLetters() {
    List<WriteBackRequested> asked = ask(MANY);
    UUID misfiled = asked.get(MANY / 2).key();
    for (WriteBackRequested one : asked) {
      send(one.key().equals(misfiled) ? messages.misfiled(one, B) : messages.of(one));
    }

    try (RunningRoutes listening = listening();
        JMSContext context = BROKER.connectionFactory().createContext();
        JMSConsumer dead =
            context.createConsumer(context.createQueue(ArtemisExtension.DEAD_LETTERS))) {
      assertThat(dead.receiveBody(byte[].class, 20_000)).isNotNull();
      await().until(() -> stored().size() == MANY - 1);
      assertThat(dead.receiveNoWait()).isNull();
    }
    assertThat(stored()).extracting(Stored::key).doesNotContain(misfiled);
  }

  @Test
  void holdsMessagesWhileTheDatabaseIsAwayAndUsesUpNoAttempts() {
    List<WriteBackRequested> asked = ask(10);
    List<Event> sent = asked.stream().map(messages::of).toList();
    try (RunningRoutes listening = listening()) {
      database.goAway();
      sent.forEach(WriteBackListeningTest::send);
      await().until(() -> database.refused() > MORE_THAN_THE_BROKER_WOULD_TRY);

      database.comeBack();

      await().until(() -> stored().size() == 10);
    }
  }

  private List<WriteBackRequested> ask(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> asked(A, patients.get(i % patients.size()), UUID.randomUUID()))
        .toList();
  }

  private RunningRoutes listening() {
    RunningRoutes listening =
        WriteBackIntakeTest.process(database, key)
            .on(BROKER.connectionFactory())
            .asleep(SyncConfiguration.class, WriteBackListening.class);
    listening.get(DefaultMessageListenerContainer.class).setReceiveTimeout(100);
    return listening;
  }

  private static void send(Event event) {
    try (JMSContext context = BROKER.connectionFactory().createContext()) {
      context
          .createProducer()
          .setProperty("JMSXGroupID", event.subject())
          .send(
              context.createQueue(IntakeContainers.name(WriteBackRequested.DESTINATION)),
              CoreMessages.bytes(event));
    }
  }

  /** As a row shows it: whose entry, and the transaction that wrote it. */
  private record Stored(UUID key, UUID patient, String writtenIn) {}

  /** Those of this test's patients, in the order in which lanes have them. */
  private List<Stored> stored() {
    return here.get(PracticeTransactions.class)
        .in(
            A,
            () ->
                here.get(JdbcClient.class)
                    .sql(
                        """
                        select key, patient, xmin::text as written_in
                        from gateway.write_back where patient = any (?) order by seq
                        """)
                    .param(patients.stream().map(PatientId::value).toArray(UUID[]::new))
                    .query(Stored.class)
                    .list());
  }
}
