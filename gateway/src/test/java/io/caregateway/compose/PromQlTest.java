package io.caregateway.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQlTest {

  @Test
  void tellsMetricsFromLabelsFunctionsAndWords() {
    PromQl query =
        new PromQl(
            "60 * sum by (practice, kind) (rate(a_total{practice=~\"$practice\",state=\"B c\"}[5m]))"
                + " / count by (x) (b_seconds_count offset 1h) unless up > 1800");
    assertThat(query.metrics()).containsExactly("a_total", "b_seconds_count", "up");
    assertThat(query.labels()).containsOnlyKeys("a_total");
    assertThat(query.labels()).containsEntry("a_total", Set.of("practice", "state"));
  }
}
