package io.caregateway.routes.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.ConsultationsAsked;
import io.caregateway.feed.ConsultationsRead;
import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.RunningRoutes;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.practice.TestKeys;
import io.caregateway.routes.relay.RelayConfiguration;
import io.caregateway.routes.relay.RelaySettings;
import io.caregateway.routes.sync.SyncConfiguration;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.Syncs;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.consultation.Coded;
import io.caregateway.testing.ArtemisExtension;
import io.caregateway.testing.PostgresExtension;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.component.jms.JmsComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A gateway process that reads consultations from the stubs, and a core that asks for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsultationTest {

  static final OdsCode EMIS = new OdsCode("A81001");
  static final OdsCode TPP = new OdsCode("B82002");
  static final String USER = "555000100022";

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @RegisterExtension static final ArtemisExtension BROKER = new ArtemisExtension();

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(30));

  RunningRoutes running;

  @BeforeAll
  void startProcess(@TempDir Path folder) throws Exception {
    Map<String, String> settings = new HashMap<>();
    for (OdsCode practice : List.of(EMIS, TPP)) {
      String prefix = "gateway.practices." + practice + ".";
      settings.put(prefix + "name", "The Densham Surgery");
      settings.put(prefix + "clinical-system", practice.equals(EMIS) ? "emis" : "tpp");
      settings.put(prefix + "base-url", STUBS.fhirBase(practice.value()));
      settings.put(prefix + "partner.key-file", TestKeys.rsaPem(folder).toString());
    }
    Duration moment = Duration.ofMillis(10);
    running =
        new RunningRoutes(
                DB.run(),
                new KeystoreFile(folder.resolve("keys.p12"), null).open(),
                Clock.systemUTC(),
                settings)
            .on(BROKER.connectionFactory())
            .on(new ConsultationSettings(10, 80, 20, 3, moment, Duration.ofSeconds(1)))
            .on(new RelaySettings(moment, Duration.ofSeconds(2), 100, Duration.ofMillis(50)));
    JmsComponent jms = JmsComponent.jmsComponent(BROKER.connectionFactory());
    jms.setReceiveTimeout(100);
    running.camel().addComponent("jms", jms);
    running.start(
        SyncConfiguration.class, RelayConfiguration.class, ConsultationConfiguration.class);
    for (OdsCode practice : List.of(EMIS, TPP)) {
      running
          .get(Syncs.class)
          .run(practice, SyncKind.FULL, Actor.system("test"), Origin.internal("test"));
    }
  }

  @AfterAll
  void stopProcess() {
    running.close();
  }

  KeptPatient patient(OdsCode practice, int number) {
    return running.get(Patients.class).search(practice, PatientQuery.ALL, null, 1000).get(number);
  }

  static String sourceId(KeptPatient patient) {
    return Objects.requireNonNull(patient.demographics().sourceId());
  }

  /** Adds consultations of now to a patient's record. */
  static void consult(OdsCode practice, KeptPatient patient, int times, String status) {
    for (int i = 0; i < times; i++) {
      STUBS
          .practice(practice.value())
          .consultations()
          .add(
              sourceId(patient),
              Instant.now().minusSeconds(60 + i),
              status,
              List.of(new Coded("Procedure", "128004", "Hand microscope examination of skin")));
    }
  }

  ConsultationsRead ask(OdsCode practice, PatientId patient, int days) {
    ConsultationsAsked asked =
        new ConsultationsAsked(practice, UUID.randomUUID(), patient, days, USER, Instant.now());
    running
        .get(PracticeTransactions.class)
        .run(
            practice,
            () -> running.get(Outbox.class).append(ConsultationsAsked.DESTINATION, event(asked)));
    ConsultationsRead read = answer();
    assertThat(read.request()).isEqualTo(asked.request());
    assertThat(read.patient()).isEqualTo(patient);
    assertRecorded(practice, read);
    return read;
  }

  Event event(ConsultationsAsked asked) {
    return running
        .get(SealedEvents.class)
        .seal(
            URI.create("urn:caregateway:core"),
            ConsultationsAsked.TYPE,
            asked.practice(),
            asked.patient(),
            Instant.now(),
            asked);
  }

  ConsultationsRead answer() {
    String queue = ConsultationsRead.DESTINATION.substring("queue:".length());
    try (JMSContext context = BROKER.connectionFactory().createContext();
        JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
      byte[] json = consumer.receiveBody(byte[].class, 20_000);
      assertThat(json).as("an answer").isNotNull();
      Event event = FeedJson.read(json, Event.class);
      return running.get(SealedEvents.class).open(event, ConsultationsRead.class);
    }
  }

  private void assertRecorded(OdsCode practice, ConsultationsRead read) {
    List<AuditRecord> audited = running.audit(practice);
    AuditRecord last = audited.get(audited.size() - 1);
    assertThat(last.act()).isEqualTo(Act.CONSULTATIONS_READ);
    assertThat(last.actor().id()).isEqualTo(USER);
    assertThat(last.patient()).isEqualTo(read.patient());
    assertThat(last.subject()).isEqualTo(read.request().toString());
    assertThat(last.outcome())
        .isEqualTo(read.outcome() == ConsultationsRead.Outcome.OK ? Outcome.DONE : Outcome.FAILED);
    assertThat(last.reason()).isEqualTo(read.reason());
  }
}
