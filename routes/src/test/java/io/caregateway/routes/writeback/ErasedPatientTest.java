package io.caregateway.routes.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.routes.erasure.ErasureGround;
import io.caregateway.routes.erasure.ErasureOutcome;
import io.caregateway.routes.erasure.ErasureOutcome.Asked;
import io.caregateway.routes.erasure.ErasureOutcome.Refused;
import io.caregateway.routes.erasure.ErasureRefusal;
import io.caregateway.routes.erasure.Erasures;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.Opened;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class ErasedPatientTest extends WriteBackTest {

  private static final Origin DESK = Origin.internal("test");

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

  @Test
  void anErasureWaitsForWhatIsComingInAndThenFindsIt() {
    PatientId patient = aPatient(EMIS).id();
    Erasures erasures = process.get(Erasures.class);
    Asked request =
        (Asked) erasures.ask(EMIS, patient, ErasureGround.OBJECTION, false, person("1"), DESK);
    CompletableFuture<ErasureOutcome> approved = new CompletableFuture<>();

    process
        .get(PracticeTransactions.class)
        .run(
            EMIS,
            () -> {
              comesIn(patient);
              approved.completeAsync(
                  () -> erasures.approve(EMIS, request.request(), person("2"), DESK));
              await().until(ErasedPatientTest::somebodyWaits);
            });

    assertThat(approved)
        .succeedsWithin(Duration.ofSeconds(20))
        .isEqualTo(new Refused(ErasureRefusal.ENTRIES_UNDER_WAY));
    assertThat(kept(patient)).contains("Insurance report");
    List<AuditRecord> audited = process.audit(EMIS);
    assertThat(audited.get(audited.size() - 1).act()).isEqualTo(Act.ERASURE_APPROVED);
    assertThat(audited.get(audited.size() - 1).reason()).isEqualTo("ENTRIES_UNDER_WAY");
  }

  /** As a request that nobody writes just yet. */
  private void comesIn(PatientId patient) {
    RequestTable requests = process.get(RequestTable.class);
    assertThat(requests.erased(EMIS, List.of(patient))).isEmpty();
    requests.insert(
        List.of(Opened.of(asked(EMIS, patient, UUID.randomUUID()))),
        Instant.now().plus(Duration.ofHours(1)));
  }

  private static boolean somebodyWaits() {
    return DB.jdbc()
            .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
            .query(Integer.class)
            .single()
        > 0;
  }

  private static Actor person(String id) {
    return new Actor(Actor.Kind.PERSON, id, null, null, EMIS.value(), "test");
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
