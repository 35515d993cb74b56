package io.caregateway.core.intake;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.CoreTest;
import io.caregateway.core.intake.RefusedRetry.Result;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.testing.UnrecordedAct;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A refused message is neither shown nor taken in where that cannot be recorded. */
class UnrecordedRetryTest extends CoreTest {

  @Test
  void staysUndone() throws Throwable {
    UnrecordedAct unrecorded = new UnrecordedAct(DB.migrate(), List.of("A81001", "SITE"));
    RefusedMessages refused = core.bean(RefusedMessages.class);
    RefusedRetry retry = core.bean(RefusedRetry.class);
    PatientId patient = newId();
    DemographicsChanged told =
        changed(PRACTICE, patient, 1, person("Lovelace", "9990000018", "1970"));
    Event event = gateway.seal(DemographicsChanged.TYPE, PRACTICE, patient, told);
    refused.keep("demographics", event, FeedJson.write(event), "Its key was away.");

    unrecorded.fails(Act.QUARANTINE_READ, () -> refused.newest(1, PRIYA, DESK));
    unrecorded.isRecordedOnce(Act.QUARANTINE_READ, () -> refused.newest(1, PRIYA, DESK));
    long id = refused.newest(1, PRIYA, DESK).get(0).id();
    unrecorded.fails(Act.QUARANTINE_RETRY, () -> retry.retry(id, PRIYA, DESK));
    unrecorded.isRecordedOnce(
        Act.QUARANTINE_RETRY,
        () -> assertThat(retry.retry(id, PRIYA, DESK)).isEqualTo(Result.SETTLED));
    assertThat(account(patient)).isPresent();
  }
}
