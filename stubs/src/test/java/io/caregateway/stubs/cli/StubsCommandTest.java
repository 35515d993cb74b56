package io.caregateway.stubs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.stubs.ClinicalStubs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StubsCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysInOneSentenceThatThePortIsInUse() {
    try (ClinicalStubs running = ClinicalStubs.with().patients(1).start()) {
      String port = Integer.toString(URI.create(running.baseUrl()).getPort());
      assertThat(run("--port", port, "--patients", "1")).isEqualTo(2);
      assertThat(err.toString().lines()).hasSize(1);
      assertThat(err.toString()).startsWith("Port " + port + " is in use");
    }
  }

  @Test
  void refusesWrongUse(@TempDir Path folder) throws Exception {
    Path notAKey = Files.writeString(folder.resolve("k.pem"), "no key");
    String[][] wrong = {
      {"--port", "many"},
      {"--address", "203.0.113.7"},
      {"--patients", "-1"},
      {"--patients", "200000"},
      {"--practice", "A81001=vision"},
      {"--folder", "X99999=" + folder},
      {"--folder", "A81001=" + folder.resolve("absent")},
      {"--client-key", folder.resolve("absent").toString()},
      {"--client-key", notAKey.toString()},
      {"--colour", "blue"}
    };
    for (String[] arguments : wrong) {
      err.getBuffer().setLength(0);
      assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
      assertThat(err.toString().lines()).as(err.toString()).hasSize(1);
    }
  }

  @Test
  void saysWhenItIsReady() throws Exception {
    Thread process = new Thread(() -> run("--port", "0", "--patients", "1"));
    process.start();
    await().until(() -> out.toString().contains("Stubs are ready at http://127.0.0.1:"));
    assertThat(out.toString()).contains("/emis/A81001/STU3", "/tpp/B82002/R4");
    process.interrupt();
    process.join();
  }

  @Test
  void helps() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("--port", "--patients", "--seed", "--practice", "--folder");
  }

  private int run(String... arguments) {
    CommandLine line = StubsCommand.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
