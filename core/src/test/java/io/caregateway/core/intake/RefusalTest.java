package io.caregateway.core.intake;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.CoreTest;
import io.caregateway.core.RunningCore;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackRetried;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefusalTest extends CoreTest {

  private static final Demographics ADA = person("Lovelace", "9990000018", "1970-09-11");

  @Test
  void whatIsNoEventIsKeptAndBlocksNothing() {
    PatientId patient = newId();
    gateway.send(DemographicsChanged.DESTINATION, context -> context.createTextMessage("{Canary"));
    tellAndAwait(changed(PRACTICE, patient, 1, ADA));

    RefusedMessage kept = awaitRefused("demographics", 1);
    assertThat(kept.body()).isEqualTo("{Canary");
    assertThat(kept.eventId()).isNull();
    assertThat(kept.reason()).isEqualTo("A message could not be read as Event.");
    assertThat(auditOf(AuditLog.SITE))
        .contains(
            AuditRecord.done(Act.QUARANTINE_READ, PRIYA, DESK)
                .about("messages that the core refused: 1"));
  }

  @Test
  void aKindOfMessageThatWouldHaveToBeDeserialisedIsNotOpened() {
    gateway.send(DemographicsChanged.DESTINATION, context -> context.createObjectMessage("Canary"));

    assertThat(awaitRefused("demographics", 1).body()).isEmpty();
  }

  @Test
  void dataOfAnotherEventIsKeptWithTheEventsId() {
    Event one = sealed(changed(PRACTICE, newId(), 1, ADA));
    Event other = sealed(changed(PRACTICE, newId(), 1, ADA));
    Event mixed =
        new Event(
            one.specversion(),
            one.id(),
            one.source(),
            one.type(),
            one.practice(),
            one.subject(),
            one.time(),
            one.datacontenttype(),
            other.dataBase64());
    gateway.send(DemographicsChanged.DESTINATION, mixed);

    RefusedMessage kept = awaitRefused("demographics", 1);
    assertThat(kept.eventId()).isEqualTo(one.id());
    assertThat(kept.claimed()).isEqualTo("A81001");
    assertThat(FeedJson.read(kept.body().getBytes(UTF_8), Event.class)).isEqualTo(mixed);
  }

  @Test
  void aPracticeWithoutADataKeyIsRefused() {
    Event known = sealed(changed(PRACTICE, newId(), 1, ADA));
    Event stranger =
        new Event(
            known.specversion(),
            known.id(),
            known.source(),
            known.type(),
            new OdsCode("Z99999"),
            known.subject(),
            known.time(),
            known.datacontenttype(),
            known.dataBase64());
    gateway.send(DemographicsChanged.DESTINATION, stranger);

    assertThat(awaitRefused("demographics", 1).claimed()).isEqualTo("Z99999");
  }

  @Test
  void aTypeThatDoesNotBelongHereIsRefused() {
    PatientId patient = newId();
    WriteBackRetried elsewhere =
        new WriteBackRetried(PRACTICE, UUID.randomUUID(), patient, "u1", RunningCore.NOW);
    gateway.send(
        DemographicsChanged.DESTINATION,
        gateway.seal(WriteBackRetried.TYPE, PRACTICE, patient, elsewhere));

    assertThat(awaitRefused("demographics", 1).reason()).contains("type");
  }

  @Test
  void aRecordOfAnotherPatientThanItsEventNamesIsRefused() {
    PatientId patient = newId();
    DemographicsChanged told = changed(PRACTICE, newId(), 1, ADA);
    gateway.send(
        DemographicsChanged.DESTINATION,
        gateway.seal(DemographicsChanged.TYPE, PRACTICE, patient, told));

    assertThat(awaitRefused("demographics", 1).reason()).contains("another practice or patient");
    assertThat(account(patient)).isEmpty();
    assertThat(account(told.patient())).isEmpty();
  }

  @Test
  void aRecordWithoutAVersionIsRefused() {
    gateway.tell(changed(PRACTICE, newId(), 0, ADA));

    assertThat(awaitRefused("demographics", 1).reason()).contains("version");
  }

  @Test
  void anOutcomeOfAnItemThatIsNotHeldIsRefused() {
    gateway.tell(
        new WriteBackOutcome(
            PRACTICE,
            UUID.randomUUID(),
            newId(),
            1,
            WriteBackOutcome.State.WRITTEN,
            "ChargeItem/12",
            null,
            List.of(),
            RunningCore.NOW));

    assertThat(awaitRefused("outcomes", 1).reason()).contains("billing item");
  }

  @Test
  void aRefusedMessageThatComesAgainIsKeptOnce() {
    for (int time = 0; time < 2; time++) {
      gateway.send(DemographicsChanged.DESTINATION, context -> context.createTextMessage("again"));
    }
    awaitRefused("demographics", 2);

    assertThat(newest().stream().filter(kept -> kept.body().equals("again"))).hasSize(1);
  }

  @Test
  void whatIsKeptIsSealed() {
    gateway.send(DemographicsChanged.DESTINATION, context -> context.createTextMessage("{Canary"));
    awaitRefused("demographics", 1);

    assertThat(
            core.bean(PracticeTransactions.class)
                .in(
                    AuditLog.SITE,
                    () ->
                        DB.jdbc()
                            .sql("select bytes from core.intake_refused")
                            .query(byte[].class)
                            .list()))
        .isNotEmpty()
        .allSatisfy(bytes -> assertThat(new String(bytes, UTF_8)).doesNotContain("Canary"));
  }

  private Event sealed(DemographicsChanged told) {
    return gateway.seal(DemographicsChanged.TYPE, told.practice(), told.patient(), told);
  }

  private RefusedMessage awaitRefused(String intake, int count) {
    await().until(() -> core.counted(intake, "refused") == count);
    return newest().get(0);
  }

  private List<RefusedMessage> newest() {
    return core.bean(RefusedMessages.class).newest(100, PRIYA, DESK);
  }
}
