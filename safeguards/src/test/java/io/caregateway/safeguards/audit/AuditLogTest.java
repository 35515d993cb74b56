package io.caregateway.safeguards.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit");

  private static final Instant NOW = Instant.parse("2026-07-02T09:30:00.123Z");
  private static final Actor PRIYA =
      new Actor(
          Actor.Kind.PERSON,
          "555000000001",
          "Priya Shah",
          "Practice manager",
          "A81001",
          "Dr Amara Okafor",
          new Evidence("smartcard", "CN=Priya", "1f", "CN=Smartcards CA", "AAL3", null));
  private static final Origin DESK =
      new Origin("203.0.113.7", "Firefox", "Surgery PC 4", "DENSHAM\\priya", "q1", "c1", null);
  private static final AuditRecord READ =
      AuditRecord.done(Act.PATIENT_READ, PRIYA, DESK)
          .of(new PatientId(UUID.randomUUID()))
          .about("account");

  @TempDir static Path home;
  private static Safeguards safeguards;

  @BeforeAll
  static void start() {
    safeguards =
        new Safeguards(DB.run(), home.resolve("kek.p12"), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void readsBackEveryFieldOfARecord() {
    OdsCode practice = new OdsCode("A00001");

    append(practice, READ);

    assertThat(safeguards.trail.after(practice, 0, 10))
        .containsExactly(
            new AuditTrail.Entry(
                1, NOW, OffsetDateTime.parse("2026-07-02T10:30:00.123+01:00"), READ));
  }

  @Test
  void numbersWithoutGapsAlsoWhenManyAppendAtOnceAndSomeRollBack() throws Exception {
    OdsCode practice = new OdsCode("A00002");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Void>> acts =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    (Callable<Void>)
                        () -> {
                          actOrRollBack(practice, i % 4 == 3);
                          return null;
                        })
            .toList();
    threads.invokeAll(acts);
    threads.shutdown();

    assertThat(safeguards.trail.after(practice, 0, 100).stream().map(AuditTrail.Entry::seq))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
  }

  @Test
  void refusesToRecordOutsideOfAPracticesTransaction() {
    assertThatThrownBy(() -> safeguards.audit.append(READ))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theRunRoleCanNeitherChangeNorDeleteWhatIsLogged() {
    OdsCode practice = new OdsCode("A00003");
    append(practice, READ);

    for (String change :
        List.of(
            "update audit.record set outcome = 'REFUSED'",
            "delete from audit.record",
            "update audit.leaf set leaf_index = 7",
            "delete from audit.leaf",
            "update audit.checkpoint set size = 7",
            "delete from audit.checkpoint",
            "delete from audit.log",
            "delete from audit.head")) {
      assertThatThrownBy(
              () ->
                  safeguards.transactions.run(practice, () -> safeguards.jdbc.sql(change).update()))
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void keepsWhoAndWhyUnreadableInTheTable() {
    OdsCode practice = new OdsCode("A00004");
    append(practice, READ);

    String row =
        safeguards.transactions.in(
            practice,
            () ->
                safeguards
                    .jdbc
                    .sql("select encode(content, 'escape') || r::text from audit.record r")
                    .query(String.class)
                    .single());
    assertThat(row).doesNotContain("Priya", "555000000001", "203.0.113.7");
  }

  private static long append(OdsCode practice, AuditRecord act) {
    return safeguards.transactions.in(practice, () -> safeguards.audit.append(act));
  }

  private static void actOrRollBack(OdsCode practice, boolean rollBack) {
    try {
      safeguards.transactions.run(
          practice,
          () -> {
            safeguards.audit.append(READ);
            if (rollBack) {
              throw new ActFailed();
            }
          });
    } catch (ActFailed expected) {
      assertThat(rollBack).isTrue();
    }
  }

  private static final class ActFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
