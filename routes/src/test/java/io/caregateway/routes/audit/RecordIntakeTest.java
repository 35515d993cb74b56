package io.caregateway.routes.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.ActRecorded;
import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.routes.practice.TestPractices;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Elsewhere;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class RecordIntakeTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "feed", "audit");

  private static final OdsCode A = new OdsCode("A81001");
  private static final URI CORE = URI.create("urn:example:core");
  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
  private static final PatientId PATIENT = new PatientId(UUID.randomUUID());
  private static final RecordedElsewhere READ =
      new RecordedElsewhere(
          A,
          NOW.minusSeconds(3),
          Act.PATIENT_READ,
          Outcome.DONE,
          Actor.system("their core"),
          Origin.internal("c1"),
          PATIENT,
          "invoice",
          null);

  @TempDir static Path home;

  private SealedEvents events;
  private AuditTrail trail;
  private RefusedRecords refused;
  private RecordIntake intake;

  @BeforeEach
  void start() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    JdbcClient jdbc = DB.jdbc();
    PracticeTransactions transactions =
        new PracticeTransactions(new JdbcTransactionManager(DB.run()), jdbc);
    PracticeKeys keys =
        new PracticeKeys(
            new KeystoreFile(home.resolve("kek.p12"), null).open(), transactions, jdbc);
    FieldCipher cipher = new FieldCipher(keys);
    BlindIndex index = new BlindIndex(keys);
    AuditLog audit =
        new AuditLog(transactions, jdbc, cipher, index, clock, ZoneId.of("Europe/London"));
    events = new SealedEvents(cipher);
    trail = new AuditTrail(transactions, jdbc, cipher);
    refused = new RefusedRecords(transactions, jdbc, cipher, index, clock);
    intake =
        new RecordIntake(
            TestPractices.bind(
                Map.of(
                    "gateway.practices.A81001.name", "The Densham Surgery",
                    "gateway.practices.A81001.clinical-system", "emis",
                    "gateway.practices.A81001.base-url", "http://127.0.0.1:1/emis")),
            transactions,
            new Inbox(new JdbcTemplate(DB.run())),
            events,
            audit,
            refused);
  }

  @Test
  void takesARecordInOnceAndTellsWhereItComesFrom() {
    Event event = sealed(READ);
    int before = records().size();

    intake.accept(FeedJson.write(event));
    intake.accept(FeedJson.write(event));

    List<AuditRecord> records = records();
    assertThat(records).hasSize(before + 1);
    AuditRecord last = records.get(before);
    assertThat(last)
        .isEqualTo(
            new AuditRecord(
                Act.PATIENT_READ,
                Outcome.DONE,
                READ.actor(),
                READ.origin(),
                PATIENT,
                "invoice",
                null,
                new Elsewhere(CORE.toString(), event.id().toString(), READ.at())));
  }

  @Test
  void keepsAsideWhatItCannotRead() {
    Event good = sealed(READ);
    int before = records().size();
    long kept = refused.count();

    intake.accept("no event".getBytes(UTF_8));
    intake.accept(new byte[65 * 1024]);
    intake.accept(FeedJson.write(withPractice(good, "B82002")));
    intake.accept(FeedJson.write(withData(good, "AAAA")));
    intake.accept(FeedJson.write(sealed("care.other.v1", READ)));
    intake.accept(FeedJson.write(sealed(ActRecorded.TYPE, Map.of("practice", "A81001"))));
    intake.accept(FeedJson.write(sealed(ActRecorded.TYPE, Map.of("act", "NO_SUCH_ACT"))));
    intake.accept("no event".getBytes(UTF_8));

    assertThat(refused.count()).isEqualTo(kept + 7);
    assertThat(records()).hasSize(before);
  }

  private List<AuditRecord> records() {
    return trail.after(A, 0, 1000).stream().map(AuditTrail.Entry::act).toList();
  }

  private Event sealed(RecordedElsewhere record) {
    return sealed(ActRecorded.TYPE, record);
  }

  private Event sealed(String type, Object record) {
    return events.seal(CORE, type, A, PATIENT, NOW, record);
  }

  private static Event withPractice(Event event, String practice) {
    return new Event(
        event.specversion(),
        event.id(),
        event.source(),
        event.type(),
        new OdsCode(practice),
        event.subject(),
        event.time(),
        event.datacontenttype(),
        event.dataBase64());
  }

  private static Event withData(Event event, String data) {
    return new Event(
        event.specversion(),
        event.id(),
        event.source(),
        event.type(),
        event.practice(),
        event.subject(),
        event.time(),
        event.datacontenttype(),
        data);
  }
}
