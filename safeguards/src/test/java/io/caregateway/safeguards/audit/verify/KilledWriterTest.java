package io.caregateway.safeguards.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.database.DatabaseSettings.Login;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.testing.PostgresExtension;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes and signs is killed, again and again; the log stands whole each time. */
@Tag("proof")
class KilledWriterTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit");

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final int KILLS = 5;

  @TempDir Path home;

  @Test
  void verifiesAfterEveryKill() throws Exception {
    Path keystore = home.resolve("kek.p12");
    Safeguards safeguards = new Safeguards(DB.run(), keystore, Clock.systemUTC());
    Verification verification =
        new Verification(
            DB.run(), safeguards.keys, signer().key(), OutsideHeads.NONE, TakenAway.NOTHING);
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      killWhileWriting(keystore, 20 + 37 * kill);
      List<Finding> findings = new ArrayList<>();
      Result result = verification.verify(PRACTICE, findings::add, Progress.UNSEEN);
      assertThat(findings).isEmpty();
      assertThat(result.records()).isGreaterThan(before);
      before = result.records();
    }
  }

  private static void killWhileWriting(Path keystore, int lines) throws Exception {
    DatabaseSettings settings = DB.settings();
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                settings.url(),
                settings.run().user(),
                settings.run().password(),
                keystore.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = writer.inputReader()) {
      for (int line = 0; line < lines; line++) {
        assertThat(out.readLine()).isNotNull();
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private static NoteSigner signer() {
    return new NoteSigner("audit.example", new SecretKeySpec(new byte[32], "Ed25519"));
  }

  /** Writes until it is killed, a line for each act. */
  static final class Writer {

    public static void main(String[] args) {
      Login run = new Login(args[1], args[2]);
      DatabaseSettings settings = new DatabaseSettings(args[0], run, run, run);
      Safeguards safeguards =
          new Safeguards(
              DataSources.run(settings, "writer", 4), Path.of(args[3]), Clock.systemUTC());
      Checkpoints checkpoints =
          new Checkpoints(safeguards.transactions, safeguards.jdbc, signer(), Clock.systemUTC());
      for (int i = 0; ; i++) {
        safeguards.transactions.run(
            PRACTICE,
            () ->
                safeguards.audit.append(
                    AuditRecord.done(Act.SYNC, Actor.system("writer"), Origin.internal("c1"))));
        if (i % 10 == 9) {
          checkpoints.sign(PRACTICE);
        }
        System.out.println(i);
      }
    }
  }
}
