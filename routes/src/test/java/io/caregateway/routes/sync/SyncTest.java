package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gateway process that syncs from the stubs into a database of its own. */
abstract class SyncTest {

  static final OdsCode EMIS = new OdsCode("A81001");
  static final OdsCode TPP = new OdsCode("B82002");

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @RegisterExtension
  final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(60));

  @TempDir Path folder;
  final TestClock clock = new TestClock();
  KeyEncryptionKey key;
  SyncProcess process;

  @BeforeEach
  void startProcess() {
    JdbcClient.create(DB.migrate())
        .sql(
            """
            truncate gateway.patient, gateway.sync_run, gateway.sync_state, gateway.sync_lease,
              gateway.sync_link, gateway.sync_read, gateway.quarantine, feed.outbox, audit.record,
              audit.head, keys.data_key
            """)
        .update();
    key = new KeystoreFile(folder.resolve("keys.p12"), null).open();
    process = another();
  }

  @AfterEach
  void stopProcess() {
    process.close();
  }

  /** One more process on the same database. */
  SyncProcess another() {
    return new SyncProcess(DB.run(), key, clock, settings());
  }

  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    for (OdsCode practice : new OdsCode[] {EMIS, TPP}) {
      String prefix = "gateway.practices." + practice + ".";
      settings.put(prefix + "name", "The Densham Surgery");
      settings.put(prefix + "clinical-system", practice.equals(EMIS) ? "emis" : "tpp");
      settings.put(prefix + "base-url", stubs.fhirBase(practice.value()));
      settings.put(prefix + "sync.page-size", "20");
      settings.put(prefix + "partner.request-timeout", "PT2S");
      settings.put(prefix + "partner.connect-timeout", "PT2S");
    }
    return settings;
  }
}
