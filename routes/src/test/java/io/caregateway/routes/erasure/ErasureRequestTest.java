package io.caregateway.routes.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.PatientId;
import io.caregateway.routes.erasure.ErasureRequest.People;
import io.caregateway.routes.erasure.ErasureRequest.State;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureRequestTest {

  private static final Instant ASKED = Instant.parse("2026-11-02T09:30:00Z");
  private static final Instant END = Instant.parse("2026-11-16T09:30:00Z");

  @Test
  void anotherPersonMayApproveItUntilItRunsOut() {
    assertThat(request(State.ASKED).against("555000000002", END.minusMillis(1))).isNull();
    assertThat(request(State.ASKED).against("555000000002", END)).isEqualTo(ErasureRefusal.EXPIRED);
  }

  @Test
  void whoAskedMayNotApprove() {
    assertThat(request(State.ASKED).against("555000000001", ASKED))
        .isEqualTo(ErasureRefusal.SAME_PERSON);
  }

  @Test
  void nobodyDecidesTwice() {
    assertThat(request(State.DONE).against("555000000002", ASKED))
        .isEqualTo(ErasureRefusal.DECIDED_ALREADY);
    assertThat(request(State.DECLINED).against("555000000002", ASKED))
        .isEqualTo(ErasureRefusal.DECIDED_ALREADY);
  }

  private static ErasureRequest request(State state) {
    return new ErasureRequest(
        UUID.randomUUID(),
        new PatientId(UUID.randomUUID()),
        ErasureGround.OBJECTION,
        false,
        state,
        ASKED,
        END,
        new People("555000000001", "Priya Shah", null));
  }
}
