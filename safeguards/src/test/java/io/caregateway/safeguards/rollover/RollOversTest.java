package io.caregateway.safeguards.rollover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyDestroyed;
import io.caregateway.safeguards.encryption.KeyDestruction;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.tenancy.PurgeRole;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RollOversTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "feed", "audit");

  private static final Actor SOMEBODY = Actor.system("test");
  private static final Origin HERE = Origin.internal("r1");
  private static final Binding ELSEWHERE = new Binding("fhir.page", "a client", 0);
  private static int practices;

  @TempDir static Path home;

  private final OdsCode practice = new OdsCode("A8100" + practices++);
  private final PurgeRole purge = PurgeRole.on(DB.purge());
  private Safeguards process;
  private RollOvers rollOvers;

  @BeforeEach
  void sealMoreThanABatchHolds() {
    process = process();
    rollOvers = rollOvers(process);
    process.transactions.run(
        practice,
        () -> {
          for (int i = 0; i < 450; i++) {
            record("r" + i);
          }
        });
  }

  @Test
  void sealsEverythingAnewAndSaysWhoBeganIt() {
    rollOvers.start(practice, SOMEBODY, HERE);

    assertThat(rollOvers.of(practice).orElseThrow().total()).isEqualTo(451);
    workToTheEnd(rollOvers);

    Progress progress = rollOvers.of(practice).orElseThrow();
    assertThat(progress.finished()).isTrue();
    assertThat(progress.done()).isEqualTo(451);
    assertThat(progress.closed()).isZero();
    assertThat(keyVersions()).containsOnly(2);
    List<AuditTrail.Entry> trail = process.trail.after(practice, 0, 1000);
    assertThat(trail).hasSize(451);
    assertThat(trail.get(450).act().act()).isEqualTo(Act.KEY_ROLL_OVER);
    assertThat(trail.get(0).act().origin()).isEqualTo(Origin.internal("r0"));
  }

  @Test
  void anotherProcessGoesOnWhereOneDied() {
    rollOvers.start(practice, SOMEBODY, HERE);
    while (rollOvers.of(practice).orElseThrow().done() == 0) {
      assertThat(rollOvers.work(practice)).isTrue();
    }
    assertThat(rollOvers.of(practice).orElseThrow().done()).isEqualTo(200);

    workToTheEnd(rollOvers(process()));

    assertThat(rollOvers.of(practice).orElseThrow().done()).isEqualTo(451);
    assertThat(keyVersions()).containsOnly(2);
  }

  @Test
  void workGoesOnMeanwhileUnderEitherKey() {
    Safeguards behind = process();
    behind.keys.open(practice);
    rollOvers.start(practice, SOMEBODY, HERE);
    rollOvers.work(practice);

    behind.transactions.run(practice, () -> record(behind, "behind"));
    process.transactions.run(practice, () -> record("ahead"));
    assertThat(behind.trail.after(practice, 0, 1000)).hasSize(453);
    workToTheEnd(rollOvers);

    assertThat(keyVersions()).containsOnly(2);
    assertThat(behind.trail.after(practice, 0, 1000)).hasSize(453);
  }

  @Test
  void aRowThatSomebodyWritesIsLeftForLater() {
    rollOvers.start(practice, SOMEBODY, HERE);
    purge
        .transactions()
        .run(
            practice,
            () -> {
              purge
                  .jdbc()
                  .sql("select seq from audit.record where seq = 7 for update")
                  .query()
                  .listOfRows();
              RollOvers other = rollOvers(process());
              inAnotherThread(() -> workToTheEnd(other));
              assertThat(rollOvers.of(practice).orElseThrow().finished()).isFalse();
            });

    workToTheEnd(rollOvers);

    assertThat(rollOvers.of(practice).orElseThrow().finished()).isTrue();
    assertThat(keyVersions()).containsOnly(2);
  }

  @Test
  void oneAtATimeForEachPractice() {
    rollOvers.start(practice, SOMEBODY, HERE);

    assertThatThrownBy(() -> rollOvers.start(practice, SOMEBODY, HERE))
        .isInstanceOf(RollOverUnderWay.class)
        .hasMessageContaining("Let that come to its end");
    assertThat(process.trail.after(practice, 450, 10)).hasSize(1);
  }

  @Test
  void theReplacedKeyGoesAWhileAfter() {
    byte[] link = process.cipher.seal(practice, ELSEWHERE, "page 2".getBytes(UTF_8));
    rollOvers.start(practice, SOMEBODY, HERE);
    workToTheEnd(rollOvers);

    assertThat(retirement(Duration.ofDays(30)).run(practice)).isEmpty();
    assertThat(process.cipher.open(practice, ELSEWHERE, link)).isNotEmpty();
    assertThat(retirement(Duration.ZERO).run(practice)).containsExactly(1);

    assertThatThrownBy(() -> process().cipher.open(practice, ELSEWHERE, link))
        .isInstanceOf(WrongKey.class)
        .hasMessageContaining("is gone");
    assertThat(process().trail.after(practice, 0, 1000)).hasSize(452);
    assertThat(process.trail.after(practice, 451, 10).get(0).act().act())
        .isEqualTo(Act.KEY_RETIRED);
  }

  @Test
  void aReplacedKeyStaysWhileAnythingLiesUnderIt() {
    Safeguards behind = process();
    behind.keys.open(practice);
    rollOvers.start(practice, SOMEBODY, HERE);
    workToTheEnd(rollOvers);
    behind.transactions.run(practice, () -> record(behind, "late"));

    assertThat(retirement(Duration.ZERO).run(practice)).isEmpty();
    workToTheEnd(rollOvers);

    assertThat(retirement(Duration.ZERO).run(practice)).containsExactly(1);
    assertThat(process().trail.after(practice, 0, 1000)).hasSize(453);
  }

  @Test
  void aFieldThatWasMovedShowsAndKeepsTheKey() {
    purge
        .transactions()
        .run(
            practice,
            () ->
                purge
                    .jdbc()
                    .sql(
                        """
                        update audit.record r set content = o.content from audit.record o
                        where r.seq = 3 and o.seq = 4 and o.practice = r.practice
                        """)
                    .update());
    rollOvers.start(practice, SOMEBODY, HERE);
    workToTheEnd(rollOvers);

    Progress progress = rollOvers.of(practice).orElseThrow();
    assertThat(progress.finished()).isTrue();
    assertThat(progress.closed()).isEqualTo(1);
    List<String> closed = new ArrayList<>();
    new SealCheck(process.transactions, process.jdbc, process.cipher).run(practice, closed::add);
    assertThat(closed).containsExactly("audit.record.content of [" + practice + ", 3]");
    assertThat(retirement(Duration.ZERO).run(practice)).isEmpty();
  }

  @Test
  void endsWithThePractice() {
    rollOvers.start(practice, SOMEBODY, HERE);
    new KeyDestruction(purge, Clock.systemUTC()).destroy(practice);

    assertThat(rollOvers.of(practice)).isEmpty();
    assertThat(rollOvers.work(practice)).isFalse();
    assertThatThrownBy(() -> rollOvers(process()).start(practice, SOMEBODY, HERE))
        .isInstanceOf(KeyDestroyed.class);
  }

  private void record(String request) {
    record(process, request);
  }

  private static void record(Safeguards by, String request) {
    by.audit.append(AuditRecord.done(Act.SYNC, SOMEBODY, Origin.internal(request)));
  }

  private void workToTheEnd(RollOvers by) {
    while (by.work(practice)) {
      assertThat(by.of(practice)).isPresent();
    }
  }

  private static void inAnotherThread(Runnable work) {
    try {
      Thread thread = new Thread(work);
      thread.start();
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Integer> keyVersions() {
    return process.transactions.in(
        practice,
        () ->
            process
                .jdbc
                .sql("select distinct content from audit.record")
                .query((row, n) -> FieldCipher.keyVersion(row.getBytes(1)))
                .list());
  }

  private Retirement retirement(Duration after) {
    return new Retirement(
        process.audit, purge, process.keys, process.cipher, after, Clock.systemUTC());
  }

  private RollOvers rollOvers(Safeguards by) {
    return new RollOvers(
        by.transactions, by.jdbc, purge, by.audit, by.keys, by.cipher, Clock.systemUTC());
  }

  private static Safeguards process() {
    return new Safeguards(DB.run(), home.resolve("kek.p12"), Clock.systemUTC());
  }
}
