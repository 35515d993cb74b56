package io.caregateway.routes.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.practice.TestKeys;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gateway process that syncs from the stubs, 60 patients a practice in pages of 20. */
abstract class SyncTest {

  static final OdsCode EMIS = new OdsCode("A81001");
  static final OdsCode TPP = new OdsCode("B82002");

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @RegisterExtension
  final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(60));

  @TempDir static Path folder;

  final TestClock clock = new TestClock();
  private KeyEncryptionKey key;
  SyncProcess process;
  Practice emis;

  @BeforeEach
  void startProcess() {
    owner()
        .sql(
            """
            truncate gateway.patient, gateway.sync_run, gateway.sync_state, gateway.sync_lease,
              gateway.sync_link, gateway.sync_read, gateway.quarantine, gateway.scheduled_tasks,
              feed.outbox, audit.record, audit.head, audit.log,
              audit.leaf, audit.checkpoint, keys.data_key
            """)
        .update();
    key = new KeystoreFile(folder.resolve("keys.p12"), null).open();
    emis = stubs.practice(EMIS.value());
    process = anotherProcess();
  }

  @AfterEach
  void stopProcess() {
    process.close();
  }

  /** One more process on the same database. */
  SyncProcess anotherProcess() {
    return anotherProcess(Map.of());
  }

  /** One more, with other settings. */
  SyncProcess anotherProcess(Map<String, String> other) {
    Map<String, String> settings = settings();
    settings.putAll(other);
    return new SyncProcess(DB.run(), key, clock, settings);
  }

  /** The database as its owner sees it. */
  static JdbcClient owner() {
    return JdbcClient.create(DB.migrate());
  }

  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    for (OdsCode practice : List.of(EMIS, TPP)) {
      String prefix = "gateway.practices." + practice + ".";
      settings.put(prefix + "name", "The Densham Surgery");
      settings.put(prefix + "clinical-system", practice.equals(EMIS) ? "emis" : "tpp");
      settings.put(prefix + "base-url", stubs.fhirBase(practice.value()));
      settings.put(prefix + "sync.page-size", "20");
      settings.put(prefix + "partner.request-timeout", "PT2S");
      settings.put(prefix + "partner.connect-timeout", "PT2S");
      settings.put(prefix + "partner.maximum-answer", "4MB");
      settings.put(prefix + "partner.key-file", TestKeys.rsaPem(folder).toString());
    }
    return settings;
  }

  /** Has EMIS answer every search so. */
  void serve(String body) {
    serve(".*", body);
  }

  /** Has EMIS answer searches of these parameters so, a regular expression. */
  void serve(String parameters, String body) {
    stubs
        .stubs()
        .server()
        .wireMock()
        .stubFor(
            get(urlMatching("/emis/A81001/STU3/Patient\\?" + parameters))
                .atPriority(1)
                .willReturn(okJson(body)));
  }

  SyncProgress done(SyncKind kind) {
    SyncProgress run = process.sync(EMIS, kind);
    assertThat(run.sentence()).isNull();
    assertThat(run.outcome()).isEqualTo(SyncOutcome.DONE);
    return run;
  }

  SyncProgress failed(SyncKind kind) {
    SyncProgress run = process.sync(EMIS, kind);
    assertThat(run.outcome()).isEqualTo(SyncOutcome.FAILED);
    return run;
  }

  List<KeptPatient> kept(OdsCode practice) {
    return process.patients().search(practice, PatientQuery.ALL, null, 100_000);
  }

  /** The patient whom the clinical system knows under this id. */
  KeptPatient kept(String sourceId) {
    return kept(EMIS).stream()
        .filter(patient -> sourceId.equals(patient.demographics().sourceId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not kept"));
  }

  boolean isKept(String sourceId) {
    return kept(EMIS).stream()
        .map(KeptPatient::demographics)
        .map(Demographics::sourceId)
        .anyMatch(sourceId::equals);
  }
}
