package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.checkpoint.CheckpointFolder;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One practice's records of two months and both classes, all under signed heads, of which the last
 * lie in a folder too. The database's owner may do anything to it, and it is put back afterwards.
 */
final class TamperedLog {

  static final OdsCode PRACTICE = new OdsCode("A81001");
  static final int RECORDS = 60;

  private static final List<String> TABLES = List.of("record", "leaf", "checkpoint", "log", "head");
  private static final List<Act> ACTS =
      List.of(Act.SIGN_ON, Act.PATIENT_READ, Act.PATIENT_SEARCH, Act.ACCESS_REFUSED);

  final Safeguards safeguards;
  private final NoteSigner signer =
      new NoteSigner("audit.example", new SecretKeySpec(new byte[32], "Ed25519"));
  private final Path folder;
  private final JdbcClient owner;
  private final TransactionTemplate transaction;
  private final Verification verification;

  TamperedLog(PostgresExtension database, Path home) {
    this.folder = home.resolve("heads");
    this.owner = JdbcClient.create(database.migrate());
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.migrate()));
    safeguards = fill(database, home, "2026-10-31T23:30:00.5Z", 25);
    fill(database, home, "2026-11-01T00:10:00Z", RECORDS - 25);
    asOwner(jdbc -> TABLES.forEach(table -> jdbc.sql(keep(table)).update()));
    verification =
        new Verification(
            database.run(),
            safeguards.keys,
            signer.key(),
            OutsideHeads.in(folder),
            TakenAway.NOTHING);
  }

  private Safeguards fill(PostgresExtension database, Path home, String at, int records) {
    Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
    Safeguards then = new Safeguards(database.run(), home.resolve("kek.p12"), clock);
    Checkpoints checkpoints = new Checkpoints(then.transactions, then.jdbc, signer, clock);
    CheckpointFolder heads = new CheckpointFolder(folder);
    Random random = new Random(at.hashCode());
    for (int i = 0; i < records; i++) {
      Act act = ACTS.get(random.nextInt(ACTS.size()));
      then.transactions.run(
          PRACTICE,
          () ->
              then.audit.append(
                  AuditRecord.done(act, Actor.system("test"), Origin.internal("c1"))));
      if (i % 7 == 6 || i == records - 1) {
        checkpoints.sign(PRACTICE).forEach(head -> heads.put(head, there -> true));
      }
    }
    return then;
  }

  List<Finding> verify() throws SQLException {
    List<Finding> findings = new ArrayList<>();
    Result result = verification.verify(PRACTICE, findings::add, Progress.UNSEEN);
    if (result.found() != findings.size()) {
      throw new AssertionError("counted " + result.found() + " of " + findings.size());
    }
    return findings;
  }

  void asOwner(Consumer<JdbcClient> work) {
    transaction.executeWithoutResult(
        status -> {
          owner
              .sql("select set_config('caregateway.practice', ?, true)")
              .param(PRACTICE.value())
              .query(String.class)
              .single();
          work.accept(owner);
        });
  }

  void putBack() {
    asOwner(
        jdbc ->
            TABLES.forEach(
                table -> {
                  jdbc.sql("delete from audit." + table).update();
                  jdbc.sql(
                          "insert into audit.%s select * from audit.kept_%s"
                              .formatted(table, table))
                      .update();
                }));
  }

  private static String keep(String table) {
    return "create table audit.kept_%s as select * from audit.%s".formatted(table, table);
  }
}
