package io.caregateway.core.intake;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.CoreTest;
import io.caregateway.core.RunningCore;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.testing.ArtemisExtension;
import jakarta.jms.JMSContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class OutageTest extends CoreTest {

  private static final Demographics ADA = person("Lovelace", "9990000018", "1970-09-11");
  private static final int MORE_THAN_THE_BROKER_WOULD_TRY = ArtemisExtension.DELIVERY_ATTEMPTS + 1;

  /** A database that goes away and comes back. */
  private static final class ShakyDatabase extends DelegatingDataSource {

    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean away;

    ShakyDatabase(DataSource real) {
      super(real);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (away) {
        refused.incrementAndGet();
        throw new SQLTransientConnectionException("away");
      }
      return super.getConnection();
    }
  }

  @Test
  void aMessageIsHeldWhileTheDatabaseIsAwayAndUsesUpNoAttempts() {
    stopCore();
    ShakyDatabase database = new ShakyDatabase(DB.run());
    core = new RunningCore(database, BROKER.connectionFactory(), home);
    PatientId patient = newId();
    database.away = true;
    gateway.tell(changed(PRACTICE, patient, 1, ADA));
    await().until(() -> database.refused.get() > MORE_THAN_THE_BROKER_WOULD_TRY);

    database.away = false;

    awaitAccount(patient, account -> account.version() == 1);
    assertThat(core.counted("demographics", "applied")).isEqualTo(1);
  }

  @Test
  void whatTheDatabaseNeverTakesGoesToTheDeadLetterAddressAndBlocksNothing() {
    PatientId patient = newId();
    UUID key = UUID.randomUUID();
    gateway.tell(
        new WriteBackOutcome(
            PRACTICE,
            key,
            patient,
            1,
            WriteBackOutcome.State.WRITTEN,
            "no text in PostgreSQL: \u0000",
            null,
            List.of(),
            RunningCore.NOW));

    try (JMSContext context = BROKER.connectionFactory().createContext()) {
      String dead =
          context
              .createConsumer(context.createQueue(ArtemisExtension.DEAD_LETTERS))
              .receiveBody(String.class, 10_000);
      assertThat(dead).contains(patient.toString());
    }
    tellAndAwait(changed(PRACTICE, patient, 1, ADA));
  }
}
