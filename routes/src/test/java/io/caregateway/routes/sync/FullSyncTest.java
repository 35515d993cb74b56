package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.PatientQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

class FullSyncTest extends SyncTest {

  @Test
  void takesInEveryPatientPageByPageWithAMessageEach() {
    SyncProgress run = process.sync(EMIS, SyncKind.FULL);

    assertThat(run.sentence()).isNull();
    assertThat(run.outcome()).isEqualTo(SyncOutcome.DONE);
    List<KeptPatient> kept = process.patients().search(EMIS, PatientQuery.ALL, null, 1000);
    assertThat(kept).isNotEmpty();
    assertThat(process.messages(EMIS)).hasSameSizeAs(kept);
  }
}
