package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.safeguards.audit.verify.Finding;
import io.caregateway.safeguards.audit.verify.OutsideHeads;
import io.caregateway.safeguards.audit.verify.Progress;
import io.caregateway.safeguards.audit.verify.Result;
import io.caregateway.safeguards.audit.verify.Verification;
import io.caregateway.safeguards.tenancy.PurgeRole;
import io.caregateway.testing.PostgresExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A practice whose records grow old as its clock is set. */
final class AgingSite {

  static final Actor RUNNER = Actor.system("retention");
  static final Origin HERE = Origin.internal("c1");

  final OdsCode practice;
  final Path archive;
  final Safeguards safeguards;
  final Holds holds;
  private final PostgresExtension database;
  private final NoteSigner signer =
      new NoteSigner("audit.example", new SecretKeySpec(new byte[32], "Ed25519"));
  private final Clock clock = new Settable();
  private final Checkpoints checkpoints;
  private final GoneRecords gone;
  private final Retention retention;
  private Instant now = Instant.EPOCH;

  private final class Settable extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  AgingSite(PostgresExtension database, Path keys, Path home, OdsCode practice) {
    this.database = database;
    this.practice = practice;
    this.archive = home.resolve("archive");
    safeguards = new Safeguards(database.run(), keys.resolve("kek.p12"), clock);
    checkpoints = new Checkpoints(safeguards.transactions, safeguards.jdbc, signer, clock);
    holds =
        new Holds(
            safeguards.transactions, safeguards.jdbc, safeguards.cipher, safeguards.audit, clock);
    Archive files = new Archive(archive, safeguards.cipher);
    gone = new GoneRecords(files, signer.key());
    retention =
        new Retention(
            PurgeRole.on(database.purge()),
            safeguards.keys,
            signer,
            files,
            KeepingTimesTest.TIMES,
            clock);
  }

  /** Sets the clock. */
  AgingSite at(String time) {
    now = Instant.parse(time);
    return this;
  }

  /** Records an act, and has it signed over. */
  long acts(Act act, String user, @Nullable PatientId patient, @Nullable String subject) {
    Actor actor = new Actor(Actor.Kind.PERSON, user, "Priya Shah", null, null, null);
    AuditRecord record = AuditRecord.done(act, actor, HERE);
    AuditRecord of = patient == null ? record : record.of(patient);
    long seq =
        safeguards.transactions.in(
            practice, () -> safeguards.audit.append(subject == null ? of : of.about(subject)));
    checkpoints.sign(practice);
    return seq;
  }

  long signsOn() {
    return acts(Act.SIGN_ON, "555000000001", null, null);
  }

  long reads(PatientId patient) {
    return acts(Act.PATIENT_READ, "555000000001", patient, null);
  }

  List<Taken> run() {
    List<Taken> taken = new ArrayList<>();
    retention.run(List.of(practice, AuditLog.SITE), RUNNER, taken::add);
    return taken;
  }

  List<Taken> plan() {
    List<Taken> taken = new ArrayList<>();
    retention.plan(List.of(practice, AuditLog.SITE), taken::add);
    return taken;
  }

  /** The numbers of the records at hand, but for those of retention and holds. */
  List<Long> atHand() {
    return entries().stream()
        .filter(entry -> entry.act().actor().kind() == Actor.Kind.PERSON)
        .map(AuditTrail.Entry::seq)
        .toList();
  }

  List<String> recorded(Act act) {
    return entries().stream()
        .filter(entry -> entry.act().act() == act)
        .map(entry -> String.valueOf(entry.act().subject()))
        .toList();
  }

  private List<AuditTrail.Entry> entries() {
    return safeguards.trail.after(practice, 0, 1000);
  }

  Result verify(Consumer<Finding> findings) {
    try {
      return new Verification(
              database.run(), safeguards.keys, signer.key(), OutsideHeads.NONE, gone)
          .verify(practice, findings, Progress.UNSEEN);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    verify(findings::add);
    return findings;
  }

  /** Does what no role of the house may. */
  void asOwner(String sql) {
    JdbcClient owner = JdbcClient.create(database.migrate());
    new TransactionTemplate(new JdbcTransactionManager(database.migrate()))
        .executeWithoutResult(
            status -> {
              owner
                  .sql("select set_config('caregateway.practice', ?, true)")
                  .param(practice.value())
                  .query(String.class)
                  .single();
              owner.sql(sql).update();
            });
  }

  List<Path> files() {
    if (!Files.exists(archive)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(archive)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
