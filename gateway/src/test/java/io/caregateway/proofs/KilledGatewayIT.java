package io.caregateway.proofs;

import io.caregateway.database.DatabaseHome;
import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.Dialect;
import io.caregateway.gateway.TestPki;
import io.caregateway.processes.GatewayProcess;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.practice.Practice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 at any moment loses nothing and doubles nothing. */
@Tag("proof")
class KilledGatewayIT {

  private static final int KILLS = Integer.getInteger("proof.kills", 20);
  private static final int BILLS = Integer.getInteger("proof.bills", 100);
  private static final long SEED = Long.getLong("proof.seed", 20260401);
  private static final Map<OdsCode, Dialect> PRACTICES =
      Map.of(new OdsCode("A81001"), Dialect.STU3, new OdsCode("B82002"), Dialect.R4);

  private static final String SETTINGS =
      """
      gateway:
        demo.stubs: %s
        people.port: 0
        machines.port: 0
        management.port: 0
        sync: {first-delay: PT0.1S, longest-delay: PT1S, lease: PT1S}
        write-back: {every: PT0.2S, lease: PT1S, first-delay: PT0.2S, longest-delay: PT2S}
        practices:
          A81001: &quick
            sync: {every: PT2S, page-size: 50, reconcile: PT8S}
            partner: {connect-timeout: PT2S, request-timeout: PT3S, rest: PT1S}
          B82002: *quick
      """;

  @RegisterExtension
  final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(400));

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path home;

  private final Random random = new Random(SEED);
  private final Mischief mischief = new Mischief(random);
  private final Map<OdsCode, Billing> billing = new LinkedHashMap<>();
  private int inTheMidst;
  private GatewayProcess gateway = PackagedGateway.at(Path.of(""), Path.of(""));

  @BeforeEach
  void prepare() throws Exception {
    TestPki.copyTo(home.resolve("certs"));
    PRACTICES.keySet().forEach(practice -> billing.put(practice, new Billing(practice, random)));
    Path settings =
        Files.writeString(
            home.resolve("settings.yaml"), SETTINGS.formatted(stubs.stubs().baseUrl()));
    gateway =
        PackagedGateway.at(
            home, settings, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  }

  @AfterEach
  void stopEverything() {
    gateway.close();
    // takes over a PostgreSQL that a killed gateway left running, and stops it
    DatabaseHome.open(home.resolve("database")).close();
  }

  @Test
  void losesNothingAndDoublesNothingThroughKillsAtRandomMoments() throws Exception {
    killWhileStarting();
    killWhileStarting();
    try (DatabaseHome database = DatabaseHome.open(home.resolve("database"))) {
      AppliedVersions.install(database.settings());
    }
    for (int kills = 2; kills < KILLS; kills++) {
      if (random.nextInt(3) == 0) {
        killWhileStarting();
      } else {
        killAtWork();
      }
    }
    gateway.start();
    gateway.awaitReady();
    try (Site site = Site.beside(home)) {
      billing.values().forEach(items -> items.add(site, 3));
      billing.values().forEach(items -> items.bill(site, BILLS));
      practices().forEach((practice, stub) -> stub.faults().clear());
      Instant lastChange = Instant.now();
      for (OdsCode practice : practices().keySet()) {
        Quiet.reached(site, practice, lastChange, "INCREMENTAL", "RECONCILE");
      }
      billing.values().forEach(items -> items.retryParked(site));
      practices().keySet().forEach(practice -> Quiet.reached(site, practice, lastChange));
      practices().forEach((practice, stub) -> check(site, practice, stub));
    }
    gateway.stop();
  }

  private void killWhileStarting() throws Exception {
    gateway.start();
    practices().values().forEach(mischief::changeWorld);
    gateway.runFor(500 + random.nextInt(6_000));
    gateway.kill();
  }

  private void killAtWork() throws Exception {
    practices().values().forEach(mischief::breakLine);
    gateway.start();
    gateway.awaitReady();
    try (Site site = Site.beside(home)) {
      billing.values().forEach(items -> items.add(site, 1 + random.nextInt(4)));
      billing.values().forEach(items -> items.bill(site, BILLS));
      practices().values().forEach(mischief::changeWorld);
      gateway.runFor(random.nextInt(9_000));
      inTheMidst += practices().keySet().stream().anyMatch(p -> isAtWork(site, p)) ? 1 : 0;
      gateway.kill();
    }
  }

  private static boolean isAtWork(Site site, OdsCode practice) {
    String runs =
        "select count(*) from gateway.sync_run where practice = ? and outcome = 'RUNNING'";
    String items =
        "select count(*) from gateway.write_back where practice = ? and state = 'WAITING'";
    return site.number(practice, runs) + site.number(practice, items) > 0;
  }

  private void check(Site site, OdsCode practice, Practice stub) {
    int patients = Agreement.check(site, stub, PRACTICES.getOrDefault(practice, Dialect.R4));
    int applied = AppliedVersions.checkEachOnceInOrder(site, practice);
    Billing items = billing.getOrDefault(practice, new Billing(practice, random));
    items.checkWrittenOnce(site, stub);
    Quiet.none(site, practice, "core.intake_refused where practice = ?");
    String gaps =
        "(select max(seq) - count(*) as n from audit.record where practice = ?) g where n <> 0";
    Quiet.none(site, practice, gaps);
    System.out.printf(
        "%s: %d kills, %d of them amid a sync or a write-back, seed %d: %d patients agree, %d changes applied once each, in order;"
            + " %d bills posted, %d entries once each, %d of them parked%n",
        practice,
        KILLS,
        inTheMidst,
        SEED,
        patients,
        applied,
        items.bills(),
        items.added(),
        items.parked(site));
  }

  private Map<OdsCode, Practice> practices() {
    Map<OdsCode, Practice> all = new LinkedHashMap<>();
    PRACTICES.keySet().stream()
        .sorted((a, b) -> a.value().compareTo(b.value()))
        .forEach(practice -> all.put(practice, stubs.practice(practice.value())));
    return all;
  }
}
