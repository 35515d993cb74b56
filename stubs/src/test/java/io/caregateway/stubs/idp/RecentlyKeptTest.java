package io.caregateway.stubs.idp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentlyKeptTest {
  private final RecentlyKept<String> kept = new RecentlyKept<>();

  @Test
  void givesWhatItKeptOnce() {
    var name = kept.keep("a");
    assertThat(kept.find(name)).isEqualTo("a");
    assertThat(kept.take(name)).isEqualTo("a");
    assertThat(kept.take(name)).isNull();
    assertThat(kept.find(null)).isNull();
  }

  @Test
  void forgetsTheOldestBeyondAThousand() {
    var first = kept.keep("first");
    var second = kept.keep("second");
    for (var i = 0; i < 999; i++) {
      kept.keep("more");
    }
    assertThat(kept.find(first)).isNull();
    assertThat(kept.find(second)).isEqualTo("second");
  }
}
