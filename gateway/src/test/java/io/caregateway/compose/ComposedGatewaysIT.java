package io.caregateway.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.processes.BrokerProcess;
import io.caregateway.processes.Metrics;
import io.caregateway.processes.StubsProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site that compose.yaml describes, as processes of this machine in place of containers. */
@Tag("slow")
class ComposedGatewaysIT {

  private static final int PATIENTS = 60;
  private static final List<String> PRACTICES = List.of("A81001", "B82002");

  @TempDir Path folder;

  @Test
  void twoGatewaysBecomeHealthyAndDoEachSyncOnceBetweenThem() throws Exception {
    PreparedSite site = PreparedSite.withKeys(folder.resolve("site"));
    Path program = Packages.unpacked(folder.resolve("unpacked"));
    Map<String, String> host = new HashMap<>();
    host.put("SECRETS", site.file("secrets").toString());
    host.put("STUBS_CERTS", site.file("stubs").toString());
    host.put("KEYS", Files.createDirectories(folder.resolve("keys")).toString());
    host.put("CONFIG", ComposeFile.FOLDER.resolve("gateway.yaml").toString());
    host.put("JAVA_OPTIONS", "-Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    host.put("PATIENTS", Integer.toString(PATIENTS));
    for (String port : List.of("PEOPLE_PORT", "MACHINES_PORT", "MANAGEMENT_PORT", "STUBS_PORT")) {
      host.put(port, "0");
    }
    ComposeFile file = ComposeFile.read(host);
    try (ComposedDatabase database = new ComposedDatabase(site, folder.resolve("postgres"));
        BrokerProcess broker = ComposedBroker.start(file, site, folder.resolve("artemis"));
        StubsProcess stubs = StubsProcess.start(folder.resolve("stubs"), file.command("stubs"))) {
      host.put("POSTGRES", database.address());
      host.put("BROKER", broker.address());
      host.put("STUBS", stubs.address());
      host.put("SIGN_ON", stubs.address());
      try (ComposedGateway one = start("gateway-1", program, host);
          ComposedGateway two = start("gateway-2", program, host)) {
        one.awaitHealthy();
        two.awaitHealthy();
        awaitAccounts(one);
        awaitAccounts(two);
        assertOneSyncOfEachPractice(one.metrics(), two.metrics());
        assertThat(one.said().lines().filter(line -> line.contains("\"message\"")))
            .as("the log is JSON")
            .isNotEmpty()
            .allMatch(line -> line.startsWith("{"));
      }
    }
  }

  private ComposedGateway start(String service, Path program, Map<String, String> host)
      throws Exception {
    Map<String, String> own = new HashMap<>(host);
    own.put("GATEWAY_HOME", folder.resolve(service + "-home").toString());
    return new ComposedGateway(service, program, folder.resolve(service), own);
  }

  private static void awaitAccounts(ComposedGateway gateway) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              for (String practice : PRACTICES) {
                assertThat(gateway.metrics().sum("caregateway_core_accounts", of(practice)))
                    .isEqualTo(PATIENTS);
              }
            });
  }

  /** Each process counts what it did itself, so that the two together tell who did what. */
  private static void assertOneSyncOfEachPractice(Metrics one, Metrics two) {
    for (String practice : PRACTICES) {
      String[] done = {of(practice), "kind=\"FULL\"", "outcome=\"DONE\""};
      assertThat(
              one.sum("caregateway_sync_runs_seconds_count", done)
                  + two.sum("caregateway_sync_runs_seconds_count", done))
          .as("full syncs of %s", practice)
          .isEqualTo(1);
      String[] failed = {of(practice), "outcome=\"FAILED\""};
      assertThat(one.sum("caregateway_sync_runs_seconds_count", failed)).isZero();
      assertThat(two.sum("caregateway_sync_runs_seconds_count", failed)).isZero();
    }
    assertThat(taken(one, "applied") + taken(two, "applied"))
        .as("messages taken in by the core")
        .isGreaterThanOrEqualTo((double) PATIENTS * PRACTICES.size());
    assertThat(taken(one, "refused") + taken(two, "refused")).isZero();
  }

  private static double taken(Metrics metrics, String result) {
    return metrics.sum("caregateway_core_intake_total", "result=\"" + result + "\"");
  }

  private static String of(String practice) {
    return "practice=\"" + practice + "\"";
  }
}
