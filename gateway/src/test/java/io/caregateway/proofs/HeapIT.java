package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.TestPki;
import io.caregateway.processes.GatewayProcess;
import io.caregateway.processes.StubsProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is loaded does not stay in memory. {@code -Dproof.patients=10000,100000}, as {@code
 * bench/heap} sets it, compares larger practices than every build has the time for.
 */
@Tag("proof")
class HeapIT {

  private static final int[] PATIENTS =
      Arrays.stream(System.getProperty("proof.patients", "5000,20000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final Duration LOAD = Duration.ofMinutes(60);
  private static final double NOISE = 1.3;

  /** As {@code Pause Full (Diagnostic Command) 210M->80M(495M) 300ms}. */
  private static final Pattern FULL = Pattern.compile("Pause Full .*->(\\d+)M\\(");

  private static final String SETTINGS =
      """
      gateway:
        demo.stubs: %s
        people.port: 0
        machines.port: 0
        management.port: 0
      """;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void keepsTheSameHeapHoweverLargeThePractice() throws Exception {
    int few = loaded(PATIENTS[0]);
    int many = loaded(PATIENTS[1]);
    System.out.printf(
        "Live heap at its highest while loading, -Xmx512m: %d MB for %d patients, %d MB for %d%n",
        few, PATIENTS[0], many, PATIENTS[1]);
    assertThat((double) many).isLessThan(few * NOISE);
  }

  /**
   * @return the highest live heap in MB, the garbage taken away
   */
  private int loaded(int patients) throws Exception {
    Path home = Files.createDirectories(folder.resolve("home-" + patients));
    Path empty = Files.createDirectories(folder.resolve("nobody"));
    TestPki.copyTo(home.resolve("certs"));
    try (StubsProcess stubs =
            StubsProcess.start(
                home,
                List.of(
                    "--port=0",
                    "--patients=" + patients,
                    "--practice=A81001=emis",
                    "--practice=B82002=tpp",
                    "--folder=B82002=" + empty));
        GatewayProcess gateway =
            PackagedGateway.at(
                home,
                Files.writeString(
                    home.resolve("settings.yaml"), SETTINGS.formatted(stubs.address())),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + home.resolve("gc.log"))) {
      gateway.start();
      gateway.awaitReady();
      try (Site site = Site.beside(home)) {
        await()
            .atMost(LOAD)
            .pollInterval(Duration.ofSeconds(3))
            .until(
                () -> {
                  gateway.collectGarbage();
                  return everythingIsIn(site, patients);
                });
        assertThat(quarantined(site)).isZero();
      }
      gateway.stop();
    }
    return highest(home.resolve("gc.log"));
  }

  private static boolean everythingIsIn(Site site, int patients) {
    return site.number(PRACTICE, "select count(*) from core.account where practice = ?") == patients
        && site.number(
                PRACTICE,
                "select count(*) from gateway.sync_run where practice = ? and outcome = 'DONE'")
            > 0;
  }

  private static long quarantined(Site site) {
    return site.number(PRACTICE, "select count(*) from gateway.quarantine where practice = ?");
  }

  private static int highest(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .map(FULL::matcher)
        .filter(Matcher::find)
        .mapToInt(match -> Integer.parseInt(match.group(1)))
        .max()
        .orElseThrow();
  }
}
