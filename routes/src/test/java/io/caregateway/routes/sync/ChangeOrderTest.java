package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.routes.sync.SyncRun.Window;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeOrderTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final ChangeOrder order = new ChangeOrder(Window.from(START));

  @Test
  void remembersTheLatestChange() {
    next("2026-01-02T00:00:00Z");
    next("2026-01-02T00:00:00.000Z");
    next("2026-01-02T02:00:00+01:00");

    assertThat(order.latest()).isEqualTo("2026-01-02T01:00:00Z");
    assertThat(order.isKept()).isTrue();
  }

  @Test
  void anEarlierChangeAfterALaterOneBreaksTheOrder() {
    next("2026-01-02T00:00:00Z");
    next("2026-01-01T00:00:00Z");

    assertThat(order.isKept()).isFalse();
    assertThat(order.latest()).isEqualTo("2026-01-02T00:00:00Z");
  }

  @Test
  void aRecordThatTellsNoTimeBreaksTheOrder() {
    next(null);
    assertThat(order.isKept()).isFalse();
  }

  @Test
  void aTimeThatIsNoneBreaksTheOrder() {
    next("2026-13-01T00:00:00Z");
    assertThat(order.isKept()).isFalse();
  }

  @Test
  void aSearchOutOfOrderIsRestartedFromItsStart() {
    Window inOrder = Window.from(START).seen(START, START.plusSeconds(60), true, "next");
    Window outOfOrder = Window.from(START).seen(START, START.plusSeconds(60), false, "next");

    assertThat(inOrder.restarted().since()).isEqualTo(START.plusSeconds(60));
    assertThat(outOfOrder.restarted().since()).isEqualTo(START);
    assertThat(inOrder.restarted().next()).isNull();
    assertThat(inOrder.restarted().mark()).isEqualTo(START);
  }

  private void next(@Nullable String lastUpdated) {
    order.next(ChangeOrder.instant(lastUpdated));
  }
}
