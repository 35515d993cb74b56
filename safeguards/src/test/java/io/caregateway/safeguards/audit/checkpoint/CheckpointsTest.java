package io.caregateway.safeguards.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.LogName;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.tree.ConsistencyProof;
import io.caregateway.safeguards.audit.tree.InclusionProof;
import io.caregateway.safeguards.audit.tree.RangeRoot;
import io.caregateway.safeguards.audit.tree.TreeHash;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CheckpointsTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit");

  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final LogName SIGN_ONS = LogName.parse("SIGN_ON/2026-11");
  private static final NoteSigner SIGNER =
      new NoteSigner("audit.example", new SecretKeySpec(new byte[32], "Ed25519"));

  @TempDir static Path home;
  private static Safeguards safeguards;
  private static Checkpoints checkpoints;

  @BeforeAll
  static void start() {
    safeguards = new Safeguards(DB.run(), home.resolve("kek.p12"), CLOCK);
    checkpoints = new Checkpoints(safeguards.transactions, safeguards.jdbc, SIGNER, CLOCK);
  }

  @Test
  void signsEachLogThatHasGrownAndNothingTwice() {
    OdsCode practice = new OdsCode("A00001");
    record(practice, Act.SIGN_ON, 3);
    record(practice, Act.PATIENT_READ, 2);

    List<SignedHead> heads = checkpoints.sign(practice);

    assertThat(heads)
        .extracting(head -> head.checkpoint().origin() + " " + head.checkpoint().size())
        .containsExactly(
            "audit.example/A00001/ACTIVITY/2026-11 2", "audit.example/A00001/SIGN_ON/2026-11 3");
    assertThat(heads).allMatch(head -> SIGNER.key().signed(SignedNote.parse(head.note())));
    assertThat(checkpoints.sign(practice)).isEmpty();
    assertThat(checkpoints.newest(practice)).containsExactlyElementsOf(heads);
  }

  @Test
  void everyHeadGrowsOutOfTheOneBeforeAndHoldsEveryLeaf() {
    OdsCode practice = new OdsCode("A00002");
    record(practice, Act.SIGN_ON, 5);
    Checkpoint first = checkpoints.sign(practice).get(0).checkpoint();
    record(practice, Act.SIGN_ON, 6);
    Checkpoint second = checkpoints.sign(practice).get(0).checkpoint();

    safeguards.transactions.run(
        practice,
        () -> {
          RangeRoot leaves = new Leaves(safeguards.jdbc).of(practice, SIGN_ONS);
          List<byte[]> grown = ConsistencyProof.path(5, 11, leaves);
          assertThat(ConsistencyProof.proves(5, 11, grown, first.rootHash(), second.rootHash()))
              .isTrue();
          List<byte[]> path = InclusionProof.path(7, 11, leaves);
          assertThat(
                  InclusionProof.proves(
                      7, 11, TreeHash.leaf(commitment(practice, 7)), path, second.rootHash()))
              .isTrue();
        });
  }

  @Test
  void tellsSinceWhenRecordsWait() {
    OdsCode practice = new OdsCode("A00003");
    assertThat(checkpoints.waitingSince(practice)).isEmpty();
    record(practice, Act.SIGN_ON, 1);
    assertThat(checkpoints.waitingSince(practice)).contains(NOW);
    checkpoints.sign(practice);
    assertThat(checkpoints.waitingSince(practice)).isEmpty();
  }

  @Test
  void signsNoMoreOverALogWhoseLastHeadWasChanged() {
    OdsCode practice = new OdsCode("A00004");
    record(practice, Act.SIGN_ON, 2);
    checkpoints.sign(practice);
    asOwner(practice, "update audit.checkpoint set frontier = decode(repeat('00', 32), 'hex')");
    record(practice, Act.SIGN_ON, 1);

    assertThat(checkpoints.sign(practice)).isEmpty();
  }

  @Test
  void signsNothingOverMissingLeaves() {
    OdsCode practice = new OdsCode("A00005");
    record(practice, Act.SIGN_ON, 3);
    asOwner(practice, "delete from audit.leaf where leaf_index = 1");

    assertThat(checkpoints.sign(practice)).isEmpty();
  }

  private static byte[] commitment(OdsCode practice, long leaf) {
    return safeguards
        .jdbc
        .sql("select commitment from audit.leaf where practice = ? and leaf_index = ?")
        .params(practice.value(), leaf)
        .query(byte[].class)
        .single();
  }

  private static void record(OdsCode practice, Act act, int times) {
    AuditRecord done = AuditRecord.done(act, Actor.system("test"), Origin.internal("c1"));
    safeguards.transactions.run(
        practice,
        () -> {
          for (int i = 0; i < times; i++) {
            safeguards.audit.append(done);
          }
        });
  }

  private static void asOwner(OdsCode practice, String change) {
    new TransactionTemplate(new JdbcTransactionManager(DB.migrate()))
        .executeWithoutResult(
            status -> {
              JdbcClient owner = JdbcClient.create(DB.migrate());
              owner
                  .sql("select set_config('caregateway.practice', ?, true)")
                  .param(practice.value())
                  .query(String.class)
                  .single();
              assertThat(owner.sql(change).update()).isEqualTo(1);
            });
  }
}
