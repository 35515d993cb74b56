package io.caregateway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.caregateway.database.DatabaseSettings;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.GatewayExtension;
import io.caregateway.gateway.home.Home;
import io.caregateway.gateway.jobs.Job;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.audit.checkpoint.SignedHead;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class AuditCommandsTest {

  @RegisterExtension static final GatewayExtension gateway = new GatewayExtension();

  private static final OdsCode LEFT = new OdsCode("Z99001");

  @TempDir static Path settings;
  @TempDir Path folder;
  private static Path config = Path.of("");

  @BeforeAll
  static void config() throws Exception {
    config = DatabaseConfig.in(settings, gateway.bean(DatabaseSettings.class));
  }

  @Test
  void findsNothingInALogThatNobodyTouched() {
    Typed verified = audit("verify");

    assertThat(verified.err()).isEmpty();
    assertThat(verified.out()).contains("SITE: ", " records, all as they were written.");
    assertThat(verified.exit()).isZero();
  }

  @Test
  void saysSoWhereNoPracticeIsRead() throws Exception {
    Path bare =
        Files.writeString(
            folder.resolve("bare.yaml"),
            Files.readString(config).replaceAll("(?s)  practices:.*", ""));

    Typed verified = Typed.line("audit", "verify", "--home", home(), "--config", bare.toString());

    assertThat(verified.err()).startsWith("No practice is in the settings");
    assertThat(verified.out()).startsWith("SITE: ");
  }

  @Test
  void namesAnEditedRecordAndExitsWithOne() throws Exception {
    long seq = record();
    asOwner("update audit.record set outcome = 'FAILED' where seq = " + seq);
    try {
      Typed verified = audit("verify", "--practice", LEFT.value());

      assertThat(verified.out())
          .contains("EDITED Z99001 SIGN_ON/")
          .contains("record " + seq + ": its columns and its content disagree");
      assertThat(verified.exit()).isEqualTo(1);
    } finally {
      asOwner("update audit.record set outcome = 'DONE' where seq = " + seq);
    }
  }

  @Test
  void provesARecordToSomebodyWhoHasTheProofAndTheKeyAlone() throws Exception {
    long seq = record();
    gateway.bean(Checkpoints.class).sign(LEFT);
    Path proof = folder.resolve("record.tlog-proof");
    Path disclosed = folder.resolve("record");
    String key = gateway.bean(Checkpoints.class).key().toString();

    Typed proven =
        audit(
            "prove",
            "--practice",
            LEFT.value(),
            "--record",
            Long.toString(seq),
            "--disclose",
            disclosed.toString(),
            "--out",
            proof.toString());
    assertThat(proven.out()).contains(key);
    assertThat(proven.exit()).isZero();

    assertThat(check(proof, key, disclosed).exit()).isZero();
    Files.writeString(disclosed, "another");
    assertThat(check(proof, key, disclosed).exit()).isEqualTo(1);
  }

  @Test
  void provesThatALogGrewOutOfAnOlderOne() throws Exception {
    record();
    SignedHead older = signed();
    record();
    SignedHead newer = signed();
    Path proof = folder.resolve("growth");

    Typed proven =
        audit(
            "prove",
            "--practice",
            LEFT.value(),
            "--log",
            older.checkpoint().log().toString(),
            "--from",
            Long.toString(older.checkpoint().size()),
            "--to",
            Long.toString(newer.checkpoint().size()),
            "--out",
            proof.toString());

    assertThat(proven.exit()).isZero();
    String key = gateway.bean(Checkpoints.class).key().toString();
    assertThat(Typed.line("audit", "check", proof.toString(), "--key", key).exit()).isZero();
  }

  @Test
  void retentionRunsEachNight() {
    assertThat(gateway.context().getBeansOfType(Job.class).values())
        .extracting(Job::name, Job::at)
        .contains(tuple("retention", LocalTime.of(2, 45)));
  }

  @Test
  void saysInOneLineWhatIsWrong() {
    Typed missing = audit("verify", "--checkpoints", folder.resolve("none").toString());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("--checkpoints names is not there");
    assertThat(Typed.line("audit").exit()).isEqualTo(2);
  }

  private static SignedHead signed() {
    return gateway.bean(Checkpoints.class).sign(LEFT).get(0);
  }

  private static Typed check(Path proof, String key, Path disclosed) {
    return Typed.line(
        "audit", "check", proof.toString(), "--key", key, "--record", disclosed.toString());
  }

  private static String home() {
    return gateway.bean(Home.class).folder().toString();
  }

  private static Typed audit(String... words) {
    return Typed.line(
        Stream.of(
                Stream.of("audit"),
                Stream.of(words),
                Stream.of("--home", home()),
                Stream.of("--config", config.toString()))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  /** At a practice that no other test and no route of the gateway's knows. */
  private static long record() {
    return gateway
        .bean(PracticeTransactions.class)
        .in(
            LEFT,
            () ->
                gateway
                    .bean(AuditLog.class)
                    .append(
                        AuditRecord.done(
                            Act.SIGN_ON, Actor.system("test"), Origin.internal("c1"))));
  }

  private static void asOwner(String change) throws Exception {
    DatabaseSettings settings = gateway.bean(DatabaseSettings.class);
    try (Connection connection =
            DriverManager.getConnection(
                settings.url(), settings.migrate().user(), settings.migrate().password());
        Statement statement = connection.createStatement()) {
      statement.execute("set caregateway.practice = '" + LEFT + "'");
      assertThat(statement.executeUpdate(change)).isEqualTo(1);
    }
  }
}
