package io.caregateway.routes.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.WriteBackRetried;
import io.caregateway.fhir.billing.BillingItem;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.practice.TestKeys;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.written.WrittenRecord;
import io.caregateway.testing.ArtemisExtension;
import io.caregateway.testing.PostgresExtension;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gateway processes that write back to the stubs, and a core that asks them by messages. */
abstract class WriteBackTest {

  static final OdsCode EMIS = new OdsCode("A81001");
  static final OdsCode TPP = new OdsCode("B82002");

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @RegisterExtension static final ArtemisExtension BROKER = new ArtemisExtension();

  @RegisterExtension
  final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(30));

  @TempDir Path folder;
  KeyEncryptionKey key;
  WriteBackProcess process;

  @BeforeEach
  void startProcess() throws Exception {
    JdbcClient.create(DB.migrate())
        .sql(
            """
            truncate gateway.patient, gateway.sync_run, gateway.sync_state, gateway.sync_lease,
              gateway.write_back, feed.outbox, feed.inbox, audit.record, audit.head, audit.log,
              audit.leaf, audit.checkpoint, keys.data_key
            """)
        .update();
    key = new KeystoreFile(folder.resolve("keys.p12"), null).open();
    process = another(Map.of());
  }

  @AfterEach
  void stopProcess() {
    process.close();
    drain();
  }

  /** One more process on the same database and broker. */
  WriteBackProcess another(Map<String, String> more) throws Exception {
    Map<String, String> settings = new HashMap<>();
    for (OdsCode practice : List.of(EMIS, TPP)) {
      String prefix = "gateway.practices." + practice + ".";
      settings.put(prefix + "name", "The Densham Surgery");
      settings.put(prefix + "clinical-system", practice.equals(EMIS) ? "emis" : "tpp");
      settings.put(prefix + "base-url", stubs.fhirBase(practice.value()));
      settings.put(prefix + "partner.request-timeout", "PT2S");
      settings.put(prefix + "partner.rest", "PT0.2S");
      settings.put(prefix + "partner.key-file", TestKeys.rsaPem(folder).toString());
    }
    settings.putAll(more);
    WriteBackTiming timing =
        new WriteBackTiming(
            Duration.ofMillis(20),
            Duration.ofSeconds(1),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofHours(1));
    return new WriteBackProcess(DB.run(), BROKER.connectionFactory(), key, timing, settings);
  }

  /** Patients whose records are complete enough to be found again beyond doubt. */
  List<KeptPatient> patients(OdsCode practice) {
    return process.get(Patients.class).search(practice, PatientQuery.ALL, null, 1000);
  }

  KeptPatient aPatient(OdsCode practice) {
    process.sync(practice);
    return patients(practice).get(0);
  }

  UUID ask(OdsCode practice, PatientId patient) {
    UUID item = UUID.randomUUID();
    ask(practice, patient, item);
    return item;
  }

  void ask(OdsCode practice, PatientId patient, UUID item) {
    process.send(
        practice,
        patient,
        WriteBackRequested.TYPE,
        WriteBackRequested.DESTINATION,
        asked(practice, patient, item));
  }

  static WriteBackRequested asked(OdsCode practice, PatientId patient, UUID item) {
    return new WriteBackRequested(
        practice,
        item,
        patient,
        "INS",
        null,
        "Insurance report",
        new Money(1000),
        LocalDate.of(2026, 11, 2),
        "555000000001",
        Instant.now());
  }

  void retry(OdsCode practice, PatientId patient, UUID item) {
    WriteBackRetried retried =
        new WriteBackRetried(practice, item, patient, "555000000001", Instant.now());
    process.send(practice, patient, WriteBackRetried.TYPE, WriteBackRetried.DESTINATION, retried);
  }

  void amend(OdsCode practice, PatientId patient, UUID item, long version, String text) {
    send(amended(practice, patient, item, version, text));
  }

  void withdraw(OdsCode practice, PatientId patient, UUID item, long version) {
    send(amended(practice, patient, item, version, null));
  }

  private void send(WriteBackAmended amended) {
    process.send(
        amended.practice(),
        amended.patient(),
        WriteBackAmended.TYPE,
        WriteBackAmended.DESTINATION,
        amended);
  }

  /**
   * @param text null to withdraw
   */
  static WriteBackAmended amended(
      OdsCode practice, PatientId patient, UUID item, long version, @Nullable String text) {
    return new WriteBackAmended(
        practice,
        item,
        patient,
        version,
        text == null,
        text,
        text == null ? null : new Money(800),
        "Credit note 7",
        "555000000001",
        Instant.now());
  }

  /** The next outcome that the core is told. */
  WriteBackOutcome outcome() {
    try (JMSContext context = BROKER.connectionFactory().createContext();
        JMSConsumer consumer = outcomes(context)) {
      byte[] json = consumer.receiveBody(byte[].class, 20_000);
      assertThat(json).as("an outcome").isNotNull();
      return process.open(FeedJson.read(json, Event.class));
    }
  }

  /** The outcome that settles it: written or parked. */
  WriteBackOutcome settled() {
    WriteBackOutcome outcome = outcome();
    while (outcome.state() == State.WAITING) {
      outcome = outcome();
    }
    return outcome;
  }

  void awaitWritten(OdsCode practice, int entries) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(process.get(WriteBacks.class).counts(practice).get(State.WRITTEN))
                    .isEqualTo(entries));
  }

  /** Every entry at the stub, by the key it carries. */
  Map<String, Integer> entriesByKey(OdsCode practice) {
    return stubs.practice(practice.value()).written().countsByIdentifier();
  }

  List<WrittenRecord> entries(OdsCode practice) {
    return stubs.practice(practice.value()).written().all();
  }

  static String identifier(UUID item) {
    return BillingItem.SYSTEM + "|" + item;
  }

  private static void drain() {
    try (JMSContext context = BROKER.connectionFactory().createContext();
        JMSConsumer consumer = outcomes(context)) {
      while (consumer.receive(50) != null) {
        // left over from a test
      }
    }
  }

  private static JMSConsumer outcomes(JMSContext context) {
    return context.createConsumer(
        context.createQueue(WriteBackOutcome.DESTINATION.substring("queue:".length())));
  }
}
