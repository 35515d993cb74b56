package io.caregateway.safeguards.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Evidence;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How long a verification takes, as a ratio to hashing the same bytes once. See bench/audit. */
@Tag("proof")
class MillionRecordsTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit");

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final int RECORDS = Integer.getInteger("proof.records", 20_000);
  private static final int AT_ONCE = 1_000;
  private static final AuditRecord READ =
      AuditRecord.done(
              Act.PATIENT_READ,
              new Actor(
                  Actor.Kind.PERSON,
                  "555000000001",
                  "Priya Shah",
                  "R8008 Practice manager of A81001",
                  "A81001",
                  null,
                  new Evidence("smartcard", "CN=Priya Shah", "1f", "CN=Cards", "AAL3", null)),
              new Origin("203.0.113.7", "Mozilla/5.0 Firefox/140.0", "q1", "c1"))
          .about("account");

  @TempDir Path home;

  @Test
  void isVerifiedInAFewTimesTheTimeOfHashing() throws Exception {
    Safeguards safeguards = new Safeguards(DB.run(), home.resolve("kek.p12"), Clock.systemUTC());
    NoteSigner signer = new NoteSigner("audit.example", new SecretKeySpec(new byte[32], "Ed25519"));
    Checkpoints checkpoints =
        new Checkpoints(safeguards.transactions, safeguards.jdbc, signer, Clock.systemUTC());
    long start = System.nanoTime();
    for (int done = 0; done < RECORDS; done += AT_ONCE) {
      safeguards.transactions.run(
          PRACTICE,
          () -> {
            for (int i = 0; i < AT_ONCE; i++) {
              safeguards.audit.append(READ);
            }
          });
      checkpoints.sign(PRACTICE);
    }
    Duration written = since(start);
    Verification verification =
        new Verification(
            DB.run(), safeguards.keys, signer.key(), OutsideHeads.NONE, TakenAway.NOTHING);

    List<Finding> findings = new ArrayList<>();
    start = System.nanoTime();
    Result result = verification.verify(PRACTICE, findings::add, Progress.UNSEEN);
    Duration verified = since(start);

    assertThat(findings).isEmpty();
    assertThat(result.records()).isEqualTo(RECORDS);
    Hashed hashed = hashed();
    System.out.printf(
        "Audit of %,d records: written in %.1f s, verified in %.1f s; reading and hashing their"
            + " %,d bytes once took %.1f s, hashing alone %.2f s; ratio %.1f to reading and hashing,"
            + " %.1f to hashing alone.%n",
        RECORDS,
        written.toMillis() / 1e3,
        verified.toMillis() / 1e3,
        hashed.bytes(),
        hashed.all().toMillis() / 1e3,
        hashed.alone().toMillis() / 1e3,
        (double) verified.toNanos() / hashed.all().toNanos(),
        (double) verified.toNanos() / hashed.alone().toNanos());
  }

  private record Hashed(long bytes, Duration all, Duration alone) {}

  /** The very bytes that are verified, sealed as they lie in the table, hashed once. */
  private static Hashed hashed() throws Exception {
    MessageDigest hash = MessageDigest.getInstance("SHA-256");
    long bytes = 0;
    long hashing = 0;
    long start = System.nanoTime();
    try (Connection connection = DB.run().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local caregateway.practice = 'A81001'");
      statement.setFetchSize(2_000);
      try (ResultSet rows =
          statement.executeQuery("select content from audit.record order by practice, seq")) {
        while (rows.next()) {
          byte[] content = rows.getBytes(1);
          bytes += content.length;
          long before = System.nanoTime();
          hash.update(content);
          hashing += System.nanoTime() - before;
        }
      }
      connection.rollback();
    }
    return new Hashed(bytes, since(start), Duration.ofNanos(hashing));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
