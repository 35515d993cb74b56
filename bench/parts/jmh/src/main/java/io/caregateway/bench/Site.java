package io.caregateway.bench;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database and a key file, so that the keys are those of a practice; they are read but once. */
public final class Site {

  public static final OdsCode PRACTICE = new OdsCode("A81001");

  private Site() {}

  public static PracticeKeys keys() throws IOException {
    PostgresExtension database = PostgresExtension.withSchemas("keys");
    database.beforeAll(null);
    DataSource run = database.run();
    JdbcClient jdbc = JdbcClient.create(run);
    Path home = Files.createTempDirectory("bench");
    home.toFile().deleteOnExit();
    return new PracticeKeys(
        new KeystoreFile(home.resolve("kek.p12"), null).open(),
        new PracticeTransactions(new JdbcTransactionManager(run), jdbc),
        jdbc);
  }
}
