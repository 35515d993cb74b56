package io.caregateway.safeguards.audit;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.safeguards.audit.verify.Finding;
import io.caregateway.safeguards.audit.verify.OutsideHeads;
import io.caregateway.safeguards.audit.verify.Progress;
import io.caregateway.safeguards.audit.verify.Result;
import io.caregateway.safeguards.audit.verify.TakenAway;
import io.caregateway.safeguards.audit.verify.Verification;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Acts recorded by one call stand as if each had been recorded by itself. */
class AppendedTogetherTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit");

  /** Of two retention classes, so that their leaves are in two logs. */
  private static final List<AuditRecord> ACTS =
      Stream.of(Act.WRITE_BACK, Act.SIGN_ON, Act.WRITE_BACK, Act.SIGN_ON, Act.PATIENT_READ)
          .map(act -> AuditRecord.done(act, Actor.system("test"), Origin.internal("c1")))
          .toList();

  private static final NoteSigner SIGNER =
      new NoteSigner("audit.example", new SecretKeySpec(new byte[32], "Ed25519"));

  @TempDir static Path home;
  private static Safeguards safeguards;

  @BeforeAll
  static void start() {
    safeguards = new Safeguards(DB.run(), home.resolve("kek.p12"), Clock.systemUTC());
  }

  @Test
  void areNumberedInTheOrderGivenEachLogWithoutGaps() throws SQLException {
    OdsCode practice = new OdsCode("A00001");

    append(practice, ACTS);
    append(practice, ACTS);

    assertThat(safeguards.trail.after(practice, 0, 100))
        .extracting(Entry::seq, entry -> entry.act().act())
        .containsExactlyElementsOf(
            IntStream.range(0, 10).mapToObj(i -> tuple(i + 1L, ACTS.get(i % 5).act())).toList());
    assertThat(leaves(practice, RetentionClass.ACTIVITY)).containsExactly(1L, 3L, 5L, 6L, 8L, 10L);
    assertThat(leaves(practice, RetentionClass.SIGN_ON)).containsExactly(2L, 4L, 7L, 9L);
    verified(practice, 10);
  }

  @Test
  void noneIsNothing() {
    OdsCode practice = new OdsCode("A00002");

    append(practice, List.of());

    assertThat(safeguards.trail.after(practice, 0, 100)).isEmpty();
  }

  @Test
  void goWithTheActThatIsRolledBack() throws SQLException {
    OdsCode practice = new OdsCode("A00003");
    append(practice, ACTS);

    assertThatThrownBy(
            () ->
                safeguards.transactions.run(
                    practice,
                    () -> {
                      safeguards.audit.append(ACTS);
                      throw new ActFailed();
                    }))
        .isInstanceOf(ActFailed.class);

    append(practice, ACTS);
    assertThat(numbers(practice)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    verified(practice, 10);
  }

  @Test
  void areNotMixedWithOthersThatAreAppendedAtTheSameTime() throws SQLException {
    OdsCode practice = new OdsCode("A00004");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CompletableFuture<?>[] work =
        IntStream.range(0, 40)
            .mapToObj(i -> runAsync(() -> append(practice, ACTS.subList(i % 4, 5)), threads))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(work).join();
    threads.shutdown();

    int records = 10 * (5 + 4 + 3 + 2);
    assertThat(numbers(practice))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, records).boxed().toList());
    verified(practice, records);
  }

  @Test
  void areNotRecordedOutsideOfAPracticesTransaction() {
    assertThatThrownBy(() -> safeguards.audit.append(ACTS))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void append(OdsCode practice, List<AuditRecord> acts) {
    safeguards.transactions.run(practice, () -> safeguards.audit.append(acts));
  }

  private static List<Long> numbers(OdsCode practice) {
    return safeguards.trail.after(practice, 0, 1000).stream().map(Entry::seq).toList();
  }

  /** The sequence numbers in the order of a log's leaves. */
  private static List<Long> leaves(OdsCode practice, RetentionClass retention) {
    return safeguards.transactions.in(
        practice,
        () ->
            safeguards
                .jdbc
                .sql(
                    """
                    select seq from audit.leaf where log like ? || '/%'
                    order by leaf_index
                    """)
                .param(retention.name())
                .query(Long.class)
                .list());
  }

  /** The log holds what it should, and signs. */
  private static void verified(OdsCode practice, long records) throws SQLException {
    new Checkpoints(safeguards.transactions, safeguards.jdbc, SIGNER, Clock.systemUTC())
        .sign(practice);
    List<Finding> findings = new ArrayList<>();
    Result result =
        new Verification(
                DB.run(), safeguards.keys, SIGNER.key(), OutsideHeads.NONE, TakenAway.NOTHING)
            .verify(practice, findings::add, Progress.UNSEEN);
    assertThat(findings).isEmpty();
    assertThat(result.records()).isEqualTo(records);
  }

  private static final class ActFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
