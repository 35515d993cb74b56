package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.billing.BillingItem;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackOutcome.Mismatch;
import io.caregateway.fhir.Dialect;
import io.caregateway.gateway.TestPki;
import io.caregateway.processes.BrokerProcess;
import io.caregateway.processes.GatewayProcess;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways on one database and one broker are one gateway. */
@Tag("proof")
class TwoGatewaysIT {

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final int PATIENTS = 300;
  private static final int ITEMS = 20;
  private static final int BILLS = Integer.getInteger("proof.bills", 100) * 10;

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
          A81001:
            sync: {every: PT20S, page-size: 20, reconcile: P1D}
            partner: {connect-timeout: PT2S, request-timeout: PT5S}
          B82002.sync.every: PT1H
      """;

  @RegisterExtension
  static final PostgresExtension database =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "core");

  @RegisterExtension
  final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(PATIENTS));

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final List<GatewayProcess> gateways = new ArrayList<>();

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
    Practice stub = stubs.practice(PRACTICE.value());
    Billing billing = new Billing(PRACTICE, new Random(1));
    try (Site site = new Site(database.settings(), keystore())) {
      Quiet.reached(site, PRACTICE, started, "FULL");
      billing.add(site, ITEMS);
      Quiet.reached(site, PRACTICE, started);
      assertThat(stub.requests().byKind()).containsEntry("POST ChargeItem", (long) ITEMS);
      // a page under way is not counted yet, so at last
      await().until(() -> requestsBeyond(site, stub, ITEMS) == 0);

      UUID run = killedInTheMidstOf(site, stub);
      billing.add(site, ITEMS);
      Quiet.reached(site, PRACTICE, Instant.now(), "INCREMENTAL");
      assertThat(outcome(site, run)).isEqualTo("DONE");
      List<BillingItem> parked = billing.retryParked(site);
      // who was written to before the sync saw the new surname did not match; now all do
      assertThat(parked)
          .allSatisfy(
              item ->
                  assertThat(item.mismatches())
                      .extracting(Mismatch::field)
                      .containsOnly("Surname"));
      Quiet.reached(site, PRACTICE, started);
      assertThat(billing.parked(site)).isZero();
      // the page that was under way when its reader died, and no other, was asked for again
      int attempts = 2 * ITEMS + parked.size();
      await()
          .untilAsserted(() -> assertThat(requestsBeyond(site, stub, attempts)).isBetween(0L, 1L));
      billAmidFaults(site, stub, billing);
      int patients = Agreement.check(site, stub, Dialect.STU3);
      int applied = AppliedVersions.checkEachOnceInOrder(site, PRACTICE);
      billing.checkWrittenOnce(site, stub);
      System.out.printf(
          "Two gateways: %d patients agree, %d changes applied once each, in order; %d bills"
              + " posted; %d entries once, %d of them after their patients' new surnames were known;"
              + " the run of a killed gateway was finished by the other%n",
          patients, applied, billing.bills(), billing.added(), parked.size());
    }
  }

  /** Both write what a busy month brings, over a bad line, and are killed at it. */
  private void billAmidFaults(Site site, Practice stub, Billing billing) throws Exception {
    Instant started = Instant.now();
    stub.fault(Fault.delay(Duration.ofSeconds(3))).on("POST").at("ChargeItem").times(4);
    billing.bill(site, ITEMS);
    // written there, and not noted here yet
    await().pollInterval(Duration.ofMillis(20)).until(() -> notNoted(site, stub) > 0);
    for (GatewayProcess gateway : gateways) {
      gateway.kill();
    }
    assertThat(notNoted(site, stub)).as("killed between sending and storing").isPositive();
    for (GatewayProcess gateway : gateways) {
      gateway.start();
      gateway.awaitReady();
    }
    for (Fault fault :
        List.of(Fault.ANSWER_LOST, Fault.UNAVAILABLE, Fault.DROPPED, Fault.TRUNCATED_GZIP)) {
      stub.fault(fault).on("POST").at("ChargeItem").times(10);
    }
    stub.fault(Fault.delay(Duration.ofMillis(50))).on("POST").at("ChargeItem").times(BILLS);
    billing.bill(site, BILLS / 2);
    gateways.get(1).kill();
    billing.bill(site, BILLS / 2);
    gateways.get(1).start();
    Quiet.reached(site, PRACTICE, started);
    assertThat(billing.parked(site)).isZero();
  }

  private static long notNoted(Site site, Practice stub) {
    return stub.written().all().size()
        - site.number(
            PRACTICE,
            "select count(*) from gateway.write_back where practice = ? and state = 'WRITTEN'");
  }

  /** Kills the gateway that does a sync, while it does, and tells the run. */
  private UUID killedInTheMidstOf(Site site, Practice stub) throws Exception {
    long[] before = {seen(gateways.get(0)), seen(gateways.get(1))};
    stub.fault(Fault.delay(Duration.ofSeconds(1))).at("Patient").times(PATIENTS);
    stub.changes().edit(PATIENTS);
    String running =
        "gateway.sync_run where practice = ? and outcome = 'RUNNING' and pages between 2 and 9";
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> site.number(PRACTICE, "select count(*) from " + running) == 1);
    UUID run =
        site.rows(PRACTICE, "select id from " + running, (row, n) -> row.getObject(1, UUID.class))
            .get(0);
    int runner = seen(gateways.get(0)) > before[0] ? 0 : 1;
    gateways.get(runner).kill();
    assertThat(outcome(site, run)).isEqualTo("RUNNING");
    stub.faults().clear();
    return run;
  }

  /** How many patients this very process has seen in its syncs. */
  private static long seen(GatewayProcess gateway) throws Exception {
    return (long) gateway.metrics().sum("caregateway_sync_patients_total", "result=\"seen\"");
  }

  /** Searches and reads beyond one for each page of each run and each attempt at an item. */
  private static long requestsBeyond(Site site, Practice stub, int attempts) {
    long pages =
        site.number(PRACTICE, "select sum(pages) from gateway.sync_run where practice = ?");
    // a run over all patients asks once how many there are
    long counts =
        site.number(
            PRACTICE,
            "select count(*) from gateway.sync_run where practice = ? and kind <> 'INCREMENTAL'");
    return stub.requests().byKind().getOrDefault("GET Patient", 0L) - pages - counts - attempts;
  }

  private static String outcome(Site site, UUID run) {
    String sql = "select outcome from gateway.sync_run where practice = ? and id = '" + run + "'";
    return site.rows(PRACTICE, sql, (row, n) -> row.getString(1)).get(0);
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
