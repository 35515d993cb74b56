package io.caregateway.routes.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class LeavingPracticeTest extends WriteBackTest {

  private static final Duration MANY_ROUNDS = Duration.ofMillis(500);

  @Test
  void writesNothingForAPracticeThatLeavesAndAllOfItShouldItStay() {
    KeptPatient patient = aPatient(EMIS);
    leave();
    try {
      ask(EMIS, patient.id());
      await().until(this::oneWaits);
      await().during(MANY_ROUNDS).until(() -> entries(EMIS).isEmpty() && oneWaits());
    } finally {
      JdbcClient.create(DB.migrate()).sql("truncate gateway.departure").update();
    }
    assertThat(settled().state()).isEqualTo(State.WRITTEN);
    assertThat(entries(EMIS)).hasSize(1);
  }

  private boolean oneWaits() {
    return Long.valueOf(1).equals(process.get(WriteBacks.class).counts(EMIS).get(State.WAITING));
  }

  private void leave() {
    process
        .get(PracticeTransactions.class)
        .run(
            EMIS,
            () ->
                process
                    .get(JdbcClient.class)
                    .sql("insert into gateway.departure values (?, now(), now())")
                    .param(EMIS.value())
                    .update());
  }
}
