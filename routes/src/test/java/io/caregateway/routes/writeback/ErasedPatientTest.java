package io.caregateway.routes.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class ErasedPatientTest extends WriteBackTest {

  @Test
  void aRequestThatWasUnderWayWhileItsPatientWasErasedBringsNoWordsBack() {
    PatientId patient = aPatient(EMIS).id();
    erased(patient);

    UUID item = ask(EMIS, patient);

    assertThat(settled().state()).isEqualTo(State.PARKED);
    assertThat(entries(EMIS)).isEmpty();
    assertThat(kept(patient)).contains("\"text\":\"Erased\"").doesNotContain("clinicalCode");

    amend(EMIS, patient, item, 1, "Report on Mr Marlowe");
    await().until(() -> kept(patient).contains("\"amendment\""));
    assertThat(kept(patient)).doesNotContain("Marlowe", "Credit note 7");
  }

  private void erased(PatientId patient) {
    process
        .get(PracticeTransactions.class)
        .run(
            EMIS,
            () ->
                process
                    .get(JdbcClient.class)
                    .sql(
                        "update gateway.patient set erased_at = now() where practice = ? and id = ?")
                    .params(EMIS.value(), patient.value())
                    .update());
  }

  private String kept(PatientId patient) {
    Object rows =
        process
            .get(PracticeTransactions.class)
            .in(EMIS, () -> process.get(WriteBackHolding.class).rows(Subject.of(EMIS, patient)));
    return new String(FeedJson.write(rows), StandardCharsets.UTF_8);
  }
}
