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
import io.caregateway.testing.ShakyDatabase;
import jakarta.jms.JMSContext;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutageTest extends CoreTest {

  private static final Demographics ADA = person("Lovelace", "9990000018", "1970-09-11");
  private static final int MORE_THAN_THE_BROKER_WOULD_TRY = ArtemisExtension.DELIVERY_ATTEMPTS + 1;

  @Test
  void aMessageIsHeldWhileTheDatabaseIsAwayAndUsesUpNoAttempts() {
    stopCore();
    ShakyDatabase database = new ShakyDatabase(DB.run());
    core = new RunningCore(database, BROKER.connectionFactory(), home);
    PatientId patient = newId();
    database.goAway();
    gateway.tell(changed(PRACTICE, patient, 1, ADA));
    await().until(() -> database.refused() > MORE_THAN_THE_BROKER_WOULD_TRY);

    database.comeBack();

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
