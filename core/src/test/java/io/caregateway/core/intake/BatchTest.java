package io.caregateway.core.intake;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.CoreTest;
import io.caregateway.core.RunningCore;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.ArtemisExtension;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchTest extends CoreTest {

  private static final int MANY = 240;
  private static final Demographics ADA = person("Lovelace", "9990000018", "1970-09-11");

  @Test
  void whatWaitsIsTakenInTogetherAndAPatientsChangesInTheirOrder() {
    List<PatientId> patients = Stream.generate(() -> newId()).limit(MANY / 2).toList();
    stopCore();
    for (int version = 1; version <= 2; version++) {
      for (PatientId patient : patients) {
        gateway.tell(changed(PRACTICE, patient, version, ADA));
      }
    }

    startCore();

    await().until(() -> core.counted("demographics", "applied") == MANY);
    assertThat(patients).allSatisfy(patient -> assertThat(applied(patient)).isEqualTo(2));
    assertThat(transactions()).isLessThan(MANY / 4);
  }

  @Test
  void whatCannotBeReadKeepsNoOtherOut() {
    List<PatientId> patients = Stream.generate(() -> newId()).limit(20).toList();
    stopCore();
    for (PatientId patient : patients) {
      gateway.tell(changed(PRACTICE, patient, 1, ADA));
      gateway.tell(changed(OTHER_PRACTICE, patient, 1, ADA));
    }
    gateway.tell(changed(PRACTICE, newId(), 0, ADA));
    gateway.send(DemographicsChanged.DESTINATION, context -> context.createTextMessage("{Canary"));

    startCore();

    await().until(() -> core.counted("demographics", "applied") == 40);
    await().until(() -> core.counted("demographics", "refused") == 2);
    assertThat(core.counted("demographics", "repeated")).isZero();
  }

  @Test
  void whatTheDatabaseNeverTakesTakesNoOtherAlongToTheDeadLetters() {
    stopCore();
    IntStream.range(0, 20).forEach(i -> gateway.tell(outcome(i == 10 ? "\u0000" : "ChargeItem/1")));

    startCore();

    try (JMSContext context = BROKER.connectionFactory().createContext();
        JMSConsumer dead =
            context.createConsumer(context.createQueue(ArtemisExtension.DEAD_LETTERS))) {
      assertThat(dead.receive(10_000)).isNotNull();
      // of items that are not held, so refused, and kept
      await().until(() -> keptOf("outcomes") == 19);
      assertThat(dead.receiveNoWait()).isNull();
    }
  }

  private static long keptOf(String intake) {
    return core.bean(RefusedMessages.class).newest(100, PRIYA, DESK).stream()
        .filter(kept -> kept.intake().equals(intake))
        .count();
  }

  /** In how many transactions the accounts were last changed. */
  private static long transactions() {
    return core.bean(PracticeTransactions.class)
        .in(
            PRACTICE,
            () ->
                DB.jdbc()
                    .sql("select count(distinct xmin::text) from core.account where applied = 2")
                    .query(Long.class)
                    .single());
  }

  private static WriteBackOutcome outcome(String recordId) {
    return new WriteBackOutcome(
        PRACTICE,
        UUID.randomUUID(),
        newId(),
        1,
        State.WRITTEN,
        recordId,
        null,
        List.of(),
        RunningCore.NOW);
  }
}
