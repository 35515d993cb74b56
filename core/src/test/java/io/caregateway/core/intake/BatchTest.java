package io.caregateway.core.intake;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.CoreTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.AddOutcome;
import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.NewItem;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    assertThat(transactions("core.account where applied = 2")).isLessThan(MANY / 4);
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
    long before = keptOf("outcomes");
    stopCore();
    for (int i = 0; i < 20; i++) {
      gateway.tell(outcome(newId(), UUID.randomUUID(), 1, i == 10 ? "\u0000" : "ChargeItem/1"));
    }

    startCore();

    try (JMSContext context = BROKER.connectionFactory().createContext();
        JMSConsumer dead =
            context.createConsumer(context.createQueue(ArtemisExtension.DEAD_LETTERS))) {
      assertThat(dead.receive(10_000)).isNotNull();
      // of items that are not held, so refused, and kept
      await().until(() -> keptOf("outcomes") == before + 19);
      assertThat(dead.receiveNoWait()).isNull();
    }
  }

  @Test
  void outcomesAreNotedTogetherAndAnItemsInTheirOrder() {
    PatientId patient = patient();
    List<UUID> items = Stream.generate(() -> added(patient)).limit(20).toList();
    stopCore();
    for (long version : new long[] {2, 1, 3}) {
      items.forEach(item -> gateway.tell(outcome(patient, item, version, "ChargeItem/" + version)));
    }

    startCore();

    await().until(() -> core.counted("outcomes", "applied") == 40);
    assertThat(core.counted("outcomes", "ignored")).isEqualTo(20);
    assertThat(records(patient)).hasSize(20).containsOnly("ChargeItem/3");
    assertThat(transactions("core.billing_item where outcome_version = 3")).isLessThan(20);
  }

  @Test
  void anOutcomeOfAnUnknownItemKeepsNoOtherOut() {
    PatientId patient = patient();
    List<UUID> items = Stream.generate(() -> added(patient)).limit(3).toList();
    stopCore();
    gateway.tell(outcome(patient, items.get(0), 1, "ChargeItem/1"));
    gateway.tell(outcome(patient, UUID.randomUUID(), 1, "ChargeItem/1"));
    gateway.tell(outcome(patient, items.get(1), 1, "ChargeItem/1"));
    gateway.tell(outcome(patient, items.get(1), 1, "ChargeItem/2"));
    gateway.tell(outcome(patient, items.get(2), 1, "ChargeItem/1"));

    startCore();

    await().until(() -> core.counted("outcomes", "applied") == 3);
    assertThat(core.counted("outcomes", "ignored")).isEqualTo(1);
    assertThat(core.counted("outcomes", "refused")).isEqualTo(1);
    assertThat(records(patient)).hasSize(3).containsOnly("ChargeItem/1");
  }

  private static List<@Nullable String> records(PatientId patient) {
    return account(patient).orElseThrow().items().stream().map(BillingItem::recordId).toList();
  }

  private static PatientId patient() {
    PatientId patient = newId();
    tellAndAwait(changed(PRACTICE, patient, 1, ADA));
    return patient;
  }

  private static UUID added(PatientId patient) {
    NewItem report = new NewItem("INS-1", null, "Insurance report", "£104.50", "2026-10-30");
    AddOutcome done =
        core.bean(BillingItems.class)
            .add(PRACTICE, patient, report, PRIYA, DESK, UUID.randomUUID());
    return ((AddOutcome.Added) done).key();
  }

  private static long keptOf(String intake) {
    return core.bean(RefusedMessages.class).newest(100, PRIYA, DESK).stream()
        .filter(kept -> kept.intake().equals(intake))
        .count();
  }

  /** In how many transactions these rows were last changed. */
  private static long transactions(String rows) {
    return core.bean(PracticeTransactions.class)
        .in(
            PRACTICE,
            () ->
                DB.jdbc()
                    .sql("select count(distinct xmin::text) from " + rows)
                    .query(Long.class)
                    .single());
  }

  private static WriteBackOutcome outcome(
      PatientId patient, UUID key, long version, String recordId) {
    return new WriteBackOutcome(
        PRACTICE, key, patient, version, State.WRITTEN, recordId, null, List.of(), RunningCore.NOW);
  }
}
