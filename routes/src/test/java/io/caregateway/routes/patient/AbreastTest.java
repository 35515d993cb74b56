package io.caregateway.routes.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AbreastTest {

  private final Abreast abreast = new Abreast(4);

  @AfterEach
  void close() {
    abreast.close();
  }

  @Test
  void givesTheResultsInTheirOrderHoweverMany() {
    for (int many : List.of(0, 1, 16, 17, 63, 64, 65, 1000)) {
      List<Integer> all = IntStream.range(0, many).boxed().toList();
      assertThat(abreast.map(all, i -> i * 2)).isEqualTo(all.stream().map(i -> i * 2).toList());
    }
  }

  @Test
  void severalHandsWorkAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);
    List<Integer> all = IntStream.range(0, 32).boxed().toList();

    assertThat(abreast.map(all, i -> i % 16 != 0 || meets(both))).doesNotContain(false);
  }

  @Test
  void whatFailsInAnyHandFailsForWhoeverAsked() {
    List<Integer> all = IntStream.range(0, 100).boxed().toList();
    for (int bad : List.of(0, 50, 99)) {
      assertThatThrownBy(() -> abreast.map(all, i -> checked(i, bad)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the one");
    }
  }

  private static boolean meets(CountDownLatch both) {
    both.countDown();
    try {
      return both.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int checked(int i, int bad) {
    if (i == bad) {
      throw new IllegalStateException("the one");
    }
    return i;
  }
}
