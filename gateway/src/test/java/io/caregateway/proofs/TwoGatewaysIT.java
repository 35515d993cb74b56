package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.billing.BillingItem;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.feed.WriteBackOutcome.Mismatch;
import io.caregateway.fhir.Dialect;
import io.caregateway.gateway.TestPki;
import io.caregateway.processes.BrokerProcess;
import io.caregateway.processes.GatewayProcess;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways on one database and one broker are one gateway, in both dialects at once. */
@Tag("proof")
class TwoGatewaysIT {

  private static final int PATIENTS = 200;
  private static final int ITEMS = 20;

  /** At each practice. */
  private static final int BILLS = Integer.getInteger("proof.bills", 100) * 5;

  private static final String SETTINGS =
      """
      gateway:
        demo.stubs: %s
        people.port: 0
        machines.port: 0
        management.port: 0
        database:
          url: %s
          migrate.password: %s
          run.password: %s
          purge.password: %s
        broker: {url: "%s", user: %s, password: %s}
        keystore.file: %s
        sync.lease: PT1S
        practices:
          A81001: &quick
            sync: {every: PT20S, page-size: 20, reconcile: P1D}
            partner: {connect-timeout: PT2S, request-timeout: PT5S}
          B82002: *quick
      """;

  @RegisterExtension
  static final PostgresExtension database =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "core");

  @RegisterExtension
  final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(PATIENTS));

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final List<GatewayProcess> gateways = new ArrayList<>();
  private final List<Side> sides = new ArrayList<>();

  @BeforeEach
  void openPractices() {
    sides.add(Side.of(stubs.practice("A81001"), Dialect.STU3));
    sides.add(Side.of(stubs.practice("B82002"), Dialect.R4));
  }

  @AfterEach
  void stopEverything() {
    gateways.forEach(GatewayProcess::close);
  }

  @Test
  void doOneSyncAndEachWriteBackOnceAndTakeOverFromEachOther() throws Exception {
    try (BrokerProcess broker = ProofBroker.start(folder.resolve("broker"))) {
      workTogether(broker);
    }
  }

  private void workTogether(BrokerProcess broker) throws Exception {
    AppliedVersions.install(database.settings());
    gateways.add(gateway("one", broker));
    gateways.add(gateway("two", broker));
    Instant started = Instant.now();
    for (GatewayProcess gateway : gateways) {
      gateway.start();
    }
    gateways.forEach(GatewayProcess::awaitReady);
    try (Site site = new Site(database.settings(), keystore())) {
      for (Side side : sides) {
        Quiet.reached(site, side.practice(), started, "FULL");
        side.billing().add(site, ITEMS);
      }
      for (Side side : sides) {
        Quiet.reached(site, side.practice(), started);
        assertThat(side.stub().requests().byKind()).containsEntry("POST ChargeItem", (long) ITEMS);
        // a page under way is not counted yet, so at last
        await().until(() -> side.requestsBeyond(site, ITEMS) == 0);
      }
      int kills = 0;
      for (Side side : sides) {
        takeOver(site, side, started, ++kills);
      }
      billAmidFaults(site);
      sides.forEach(side -> side.check(site));
    }
  }

  /** One goes on with what the other was killed at. */
  private void takeOver(Site site, Side side, Instant started, int kills) throws Exception {
    UUID run = killedInTheMidstOf(site, side);
    side.billing().add(site, ITEMS);
    Quiet.reached(site, side.practice(), Instant.now(), "INCREMENTAL");
    assertThat(side.outcome(site, run)).isEqualTo("DONE");
    List<BillingItem> parked = side.billing().retryParked(site);
    // who was written to before the sync saw the new surname did not match; now all do
    assertThat(parked)
        .allSatisfy(
            item ->
                assertThat(item.mismatches()).extracting(Mismatch::field).containsOnly("Surname"));
    Quiet.reached(site, side.practice(), started);
    assertThat(side.billing().parked(site)).isZero();
    // the page that was under way when its reader died, and no other, was asked for again
    int attempts = 2 * ITEMS + parked.size();
    await()
        .untilAsserted(
            () -> assertThat(side.requestsBeyond(site, attempts)).isBetween(0L, (long) kills));
    for (GatewayProcess gateway : gateways) {
      if (!gateway.running().process().isAlive()) {
        gateway.start();
        gateway.awaitReady();
      }
    }
  }

  /** Both write what a busy month brings, over a bad line, and are killed at it. */
  private void billAmidFaults(Site site) throws Exception {
    Instant started = Instant.now();
    for (Side side : sides) {
      Fault slow = Fault.delay(Duration.ofSeconds(3));
      // as many as are billed, so that the one side still waits when the other begins to
      side.stub().fault(slow).on("POST").at("ChargeItem").times(ITEMS);
    }
    sides.forEach(side -> side.billing().bill(site, ITEMS));
    // written there, and not noted here yet
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> sides.stream().allMatch(side -> side.notNoted(site) > 0));
    for (GatewayProcess gateway : gateways) {
      gateway.kill();
    }
    assertThat(sides)
        .as("killed between sending and storing")
        .allMatch(side -> side.notNoted(site) > 0);
    for (GatewayProcess gateway : gateways) {
      gateway.start();
      gateway.awaitReady();
    }
    for (Side side : sides) {
      for (Fault fault :
          List.of(Fault.ANSWER_LOST, Fault.UNAVAILABLE, Fault.DROPPED, Fault.TRUNCATED_GZIP)) {
        side.stub().fault(fault).on("POST").at("ChargeItem").times(10);
      }
      Fault delay = Fault.delay(Duration.ofMillis(50));
      side.stub().fault(delay).on("POST").at("ChargeItem").times(BILLS);
      side.billing().bill(site, BILLS / 2);
    }
    gateways.get(1).kill();
    sides.forEach(side -> side.billing().bill(site, BILLS / 2));
    gateways.get(1).start();
    for (Side side : sides) {
      Quiet.reached(site, side.practice(), started);
      assertThat(side.billing().parked(site)).isZero();
    }
  }

  /** Kills the gateway that does a practice's sync, while it does, and tells the run. */
  private UUID killedInTheMidstOf(Site site, Side side) throws Exception {
    long[] before = {side.seen(gateways.get(0)), side.seen(gateways.get(1))};
    side.stub().fault(Fault.delay(Duration.ofSeconds(1))).at("Patient").times(PATIENTS);
    side.stub().changes().edit(PATIENTS);
    String running =
        "gateway.sync_run where practice = ? and outcome = 'RUNNING' and pages between 2 and 7";
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> site.number(side.practice(), "select count(*) from " + running) == 1);
    UUID run =
        site.rows(
                side.practice(),
                "select id from " + running,
                (row, n) -> row.getObject(1, UUID.class))
            .get(0);
    int runner = side.seen(gateways.get(0)) > before[0] ? 0 : 1;
    assertThat(side.seen(gateways.get(runner))).isGreaterThan(before[runner]);
    gateways.get(runner).kill();
    assertThat(side.outcome(site, run)).isEqualTo("RUNNING");
    side.stub().faults().clear();
    return run;
  }

  private GatewayProcess gateway(String name, BrokerProcess broker) throws Exception {
    Path home = Files.createDirectories(folder.resolve(name));
    TestPki.copyTo(home.resolve("certs"));
    DatabaseSettings logins = database.settings();
    String settings =
        SETTINGS.formatted(
            stubs.stubs().baseUrl(),
            logins.url(),
            logins.migrate().password(),
            logins.run().password(),
            logins.purge().password(),
            "tcp://" + broker.address(),
            ProofBroker.USER,
            ProofBroker.PASSWORD,
            keystore());
    return PackagedGateway.at(
        home,
        Files.writeString(home.resolve("settings.yaml"), settings),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1");
  }

  private Path keystore() {
    return folder.resolve("keys").resolve("kek.p12");
  }
}
