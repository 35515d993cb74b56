package io.caregateway.feed.intake;

import java.util.List;
import java.util.function.Consumer;

/**
 * Takes messages in together; where that cannot be, each alone, so that one that cannot be taken in
 * keeps no other out. It throws what that one did, and nothing else of them is left to do when they
 * all come again.
 *
 * @param intake to which it is harmless to take a message in again
 */
public record TogetherOrAlone(Consumer<List<byte[]>> intake) implements Consumer<List<byte[]>> {

  @Override
  public void accept(List<byte[]> bodies) {
    try {
      intake.accept(bodies);
    } catch (RuntimeException which) {
      if (bodies.size() == 1 || HeldIntake.isPassing(which)) {
        throw which;
      }
      alone(bodies);
    }
  }

  private void alone(List<byte[]> bodies) {
    RuntimeException failed = null;
    for (byte[] body : bodies) {
      try {
        intake.accept(List.of(body));
      } catch (RuntimeException e) {
        if (HeldIntake.isPassing(e)) {
          throw e;
        }
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
