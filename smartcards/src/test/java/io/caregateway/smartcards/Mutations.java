package io.caregateway.smartcards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.caregateway.smartcards.refusal.CardRefused;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/** Changes bytes at random, always the same ones, and sees that whatever reads them refuses. */
public final class Mutations {

  private Mutations() {}

  /**
   * Every copy is refused by a typed cause.
   *
   * @param count how many spoilt copies
   */
  public static void allRefused(byte[] good, int count, Consumer<byte[]> reader) {
    var random = new Random(20261102);
    for (int i = 0; i < count; i++) {
      byte[] spoilt = spoilt(good, random);
      assertThatThrownBy(() -> reader.accept(spoilt))
          .as("copy %d", i)
          .isInstanceOf(CardRefused.class);
    }
  }

  /**
   * As above, where parts that nobody signed may be anything: a copy is taken, or refused by a
   * typed cause.
   *
   * @return how many were taken
   */
  public static int takenOrRefused(byte[] good, int count, Consumer<byte[]> reader) {
    var random = new Random(20261102);
    int taken = 0;
    for (int i = 0; i < count; i++) {
      byte[] spoilt = spoilt(good, random);
      Throwable thrown = catchThrowable(() -> reader.accept(spoilt));
      if (thrown == null) {
        taken++;
      } else {
        assertThat(thrown).as("copy %d", i).isInstanceOf(CardRefused.class);
      }
    }
    return taken;
  }

  private static byte[] spoilt(byte[] good, Random random) {
    byte[] spoilt = good.clone();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(spoilt.length);
      spoilt[at] = (byte) (spoilt[at] ^ (1 + random.nextInt(255)));
    }
    return Arrays.equals(spoilt, good) ? spoilt(good, random) : spoilt;
  }
}
