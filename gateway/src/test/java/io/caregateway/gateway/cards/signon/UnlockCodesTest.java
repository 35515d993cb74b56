package io.caregateway.gateway.cards.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.pki.AddressPace;
import io.caregateway.safeguards.audit.Origin;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnlockCodesTest {

  private static final OdsCode DENSHAM = new OdsCode("A81001");
  private static final Origin DESK = Origin.internal("test");

  private final CountDownLatch mayGo = new CountDownLatch(1);
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final UnlockCodes codes =
      new UnlockCodes(
          (practice, uid, origin) -> {
            awaitLeave();
            if (uid.isEmpty()) {
              throw new IllegalStateException("as a database that is away");
            }
            sent.add(uid);
          },
          2,
          new AddressPace(10, 1));

  @AfterEach
  void stop() {
    codes.stop();
  }

  @Test
  void whoAsksIsAnsweredBeforeAnythingIsLookedUp() {
    codes.send(DENSHAM, "555000000001", DESK);

    assertThat(sent).isEmpty();
    mayGo.countDown();
    Awaitility.await().untilAsserted(() -> assertThat(sent).containsExactly("555000000001"));
  }

  @Test
  void aCrowdIsAnsweredTooAndKeepsNoMoreThanItsShare() {
    for (int i = 0; i < 10; i++) {
      String uid = "55500000000" + i;
      assertThatNoException().isThrownBy(() -> codes.send(DENSHAM, uid, DESK));
    }
    mayGo.countDown();

    Awaitility.await().untilAsserted(() -> assertThat(sent).hasSizeBetween(2, 3));
  }

  @Test
  void anAddressThatAsksWithoutEndTakesNobodyElsesPlace() {
    mayGo.countDown();
    for (int i = 0; i < 12; i++) {
      codes.send(DENSHAM, "", new Origin("192.0.2.7", null, "request", null));
    }
    Awaitility.await()
        .untilAsserted(
            () -> {
              codes.send(DENSHAM, "555000000009", new Origin("192.0.2.7", null, "request", null));
              codes.send(DENSHAM, "555000000001", new Origin("192.0.2.8", null, "request", null));
              assertThat(sent).contains("555000000001").doesNotContain("555000000009");
            });
  }

  @Test
  void oneThatFailsKeepsNoOtherUp() {
    codes.send(DENSHAM, "", DESK);
    codes.send(DENSHAM, "555000000001", DESK);
    mayGo.countDown();

    Awaitility.await().untilAsserted(() -> assertThat(sent).containsExactly("555000000001"));
  }

  private void awaitLeave() {
    try {
      mayGo.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
