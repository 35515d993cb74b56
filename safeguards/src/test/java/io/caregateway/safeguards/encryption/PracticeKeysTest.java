package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.database.DataSources;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PracticeKeysTest {

  @RegisterExtension static final PostgresExtension DB = PostgresExtension.withSchemas("keys");

  private static final OdsCode A = new OdsCode("A81001");
  private static final byte[] NAME = "Zebedee".getBytes(UTF_8);

  @TempDir static Path home;

  @Test
  void whatWasOpenedBeforehandNeedsNoSecondConnection() {
    try (HikariDataSource single = DataSources.run(DB.settings(), "single", 1)) {
      Safeguards process = new Safeguards(single, home.resolve("kek.p12"), Clock.systemUTC());

      process.keys.open(A);

      process.transactions.run(
          A,
          () -> {
            Binding here = new Binding("test", "1", 1);
            byte[] sealed = process.cipher.seal(A, here, NAME);
            assertThat(process.cipher.open(A, here, sealed)).isEqualTo(NAME);
            assertThat(process.index.of(A, "test", "Zebedee")).isNotEmpty();
          });
    }
  }
}
