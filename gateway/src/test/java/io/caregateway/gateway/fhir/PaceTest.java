package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.fhir.Pace.Verdict;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void stopsAClientThatAsksTooFastAndNoOther() {
    Pace pace = new Pace(1);

    assertThat(pace.of("one")).isEqualTo(Verdict.GO_ON);
    assertThat(pace.of("one")).isEqualTo(Verdict.GO_ON);
    assertThat(IntStream.range(0, 100).mapToObj(i -> pace.of("one")))
        .contains(Verdict.STOP, Verdict.STILL_STOPPED);
    assertThat(pace.of("other")).isEqualTo(Verdict.GO_ON);
  }
}
