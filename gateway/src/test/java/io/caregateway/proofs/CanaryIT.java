package io.caregateway.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.TestPki;
import io.caregateway.processes.GatewayProcess;
import io.caregateway.processes.RunningProcess;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubSettings;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.practice.Practice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a person is in a log, in a metric, or readable on the disk. */
@Tag("slow")
class CanaryIT {

  private static final List<OdsCode> PRACTICES =
      List.of(new OdsCode("A81001"), new OdsCode("B82002"));

  private static final String SETTINGS =
      """
      gateway:
        demo.stubs: %1$s
        people.port: 0
        machines.port: 0
        management.port: 0
        logging.json: true
        sign-on.saml.A81001: {entity-id: '%2$s', sso-url: '%2$s/sso', slo-url: '%2$s/slo'}
        sync: {attempts: 2, first-delay: PT0.1S, longest-delay: PT0.2S, lease: PT1S}
        practices:
          A81001: &quick
            sync: {every: PT1S, reconcile: PT3S}
            partner: {connect-timeout: PT2S, request-timeout: PT3S, rest: PT1S}
          B82002: *quick
      """;

  @TempDir static Path payloads;

  @RegisterExtension final StubsExtension stubs = new StubsExtension(served());

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path home;

  @Test
  void nothingOfAPersonIsInLogsOrMetricsOrReadableOnTheDisk() throws Exception {
    DevelopmentPki pki = TestPki.copyTo(home.resolve("certs"));
    Path settings = home.resolve("settings.yaml");
    try (CanaryStaff staff = new CanaryStaff(pki);
        GatewayProcess gateway =
            PackagedGateway.at(
                home, settings, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")) {
      Files.writeString(settings, SETTINGS.formatted(stubs.stubs().baseUrl(), staff.provider()));
      gateway.start();
      gateway.awaitReady();
      try (Site site = Site.beside(home)) {
        CompletableFuture.allOf(
                PRACTICES.stream()
                    .map(practice -> runAsync(() -> everyFlow(site, practice)))
                    .toArray(CompletableFuture[]::new))
            .join();
        staff.goTo(gateway.people());
        staff.giveACopy(somebody(site));
        staff.takeACard(letters());
      }
      strangersKnock(gateway, pki);
      backUp();
      assertThat(String.join("\n", gateway.metrics().lines()))
          .contains("A81001")
          .doesNotContain(CanaryPractice.canaries())
          .doesNotContain(CanaryStaff.canaries());
      gateway.stop();
      assertThat(Files.readString(gateway.log())).contains("\"level\":\"INFO\"");
    }
    assertThat(Traces.of(CanaryPractice.canaries(), home)).isEmpty();
    assertThat(Traces.of(CanaryStaff.canaries(), home))
        .as("letters, which the demo puts into files, name their reader and nothing more")
        .isNotEmpty()
        .allMatch(found -> found.startsWith(letters() + "/"))
        .noneMatch(found -> found.endsWith(CanaryStaff.PASSCODE));
    // the search finds what is there
    assertThat(Traces.of(List.of("A81001"), home.resolve("database"))).isNotEmpty();
    assertThat(Traces.of(List.of("A81001"), home.resolve("artemis"))).isNotEmpty();
  }

  /** Synced, quarantined, written, parked, and all that with a partner that fails. */
  private void everyFlow(Site site, OdsCode practice) {
    Practice stub = stubs.practice(practice.value());
    long good = 3;
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              assertThat(count(site, practice, "core.account where")).isEqualTo(good);
              assertThat(count(site, practice, "gateway.quarantine where")).isPositive();
            });
    Billing billing = new Billing(practice, new Random(1));
    billing.add(site, 3, CanaryPractice.NOTE);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> count(site, practice, "core.billing_item where state = 'WRITTEN' and") == 3);

    stub.fault(Fault.UNAVAILABLE).on("POST").at("ChargeItem").times(2);
    stub.fault(Fault.ANSWER_LOST).on("POST").at("ChargeItem").once();
    for (Fault fault :
        List.of(
            Fault.SERVER_ERROR,
            Fault.MALFORMED_PAGE,
            Fault.MALFORMED_ENTRY,
            Fault.WRONG_PATIENT,
            Fault.DROPPED,
            Fault.TRUNCATED_GZIP,
            Fault.FOREIGN_LINK)) {
      stub.fault(fault).at("Patient?").once();
    }
    billing.add(site, 3, CanaryPractice.NOTE);
    await().atMost(Duration.ofMinutes(2)).until(() -> stub.faults().left().isEmpty());
    stub.fault(Fault.WRONG_PATIENT).at("Patient/").once();
    stub.changes().deduct(CanaryPractice.number(0));
    stub.changes().edit(1);
    stub.changes().merge(CanaryPractice.number(1), CanaryPractice.number(2));
    billing.add(site, 6, CanaryPractice.NOTE);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> count(site, practice, "core.billing_item where state = 'PARKED' and") > 0);
  }

  /** Beside the running gateway, into its home. */
  private void backUp() throws IOException, InterruptedException {
    String jar = System.getProperty("gateway.jar", "");
    RunningProcess.run(
        home,
        home.resolve("backup.log"),
        Map.of(),
        List.of(
            RunningProcess.java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar,
            "backup",
            "--home",
            home.toString(),
            "--config",
            home.resolve("settings.yaml").toString(),
            "--demo"));
    try (Stream<Path> made = Files.list(home.resolve("backups"))) {
      assertThat(made.filter(file -> file.toString().endsWith(".backup"))).hasSize(1);
    }
  }

  private Path letters() {
    return home.resolve("post");
  }

  private static UUID somebody(Site site) {
    return site.rows(
            PRACTICES.get(0),
            "select patient from core.account where practice = ? and state = 'ACTIVE'",
            (row, n) -> row.getObject("patient", UUID.class))
        .get(0);
  }

  /** Refused sign-ons and machines, and searches that carry a person in what they ask. */
  private void strangersKnock(GatewayProcess gateway, DevelopmentPki pki) throws Exception {
    HttpClient person = HttpClient.newBuilder().sslContext(pki.clientTls()).build();
    String name = URLEncoder.encode(CanaryPractice.FAMILY, UTF_8);
    String number = CanaryPractice.number(1);
    String saml =
        Base64.getEncoder()
            .encodeToString(("<Response>" + CanaryPractice.FAMILY + "</Response>").getBytes(UTF_8));
    post(
        person,
        gateway.people() + "/login/saml2/sso/A81001",
        "SAMLResponse=" + URLEncoder.encode(saml, UTF_8) + "&RelayState=" + name);
    get(person, gateway.people() + "/patients?family=" + name + "&nhs-number=" + number);
    for (String who : List.of("machines/billing-client", "machines/unknown-client")) {
      HttpClient machine = HttpClient.newBuilder().sslContext(pki.clientTls(who)).build();
      String patients = gateway.machines() + "/fhir/R4/Patient";
      get(machine, patients + "?family=" + name + "&identifier=" + number);
      get(machine, patients + "/" + number + "?" + name + "=" + number);
      post(machine, patients + "/_search", "family=" + name + "&birthdate=1970-01-02");
      post(machine, patients, "{\"resourceType\":\"" + CanaryPractice.FAMILY + "\"");
    }
  }

  private static long count(Site site, OdsCode practice, String from) {
    return site.number(practice, "select count(*) from " + from + " practice = ?");
  }

  private static void get(HttpClient client, String address) throws Exception {
    client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
  }

  private static void post(HttpClient client, String address, String body) throws Exception {
    client.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.discarding());
  }

  private static StubSettings served() {
    try {
      Path emis = CanaryPractice.write(payloads.resolve("emis"));
      Path tpp = CanaryPractice.write(payloads.resolve("tpp"));
      return ClinicalStubs.with().folder("A81001", emis).folder("B82002", tpp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
