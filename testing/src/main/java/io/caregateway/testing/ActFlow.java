package io.caregateway.testing;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * How somebody does an act, as a test shows it: undone while its record is refused, and done and
 * recorded once when the same is tried again.
 *
 * @param how what it is done to
 * @param prepared makes what the act needs, and gives the act
 */
public record ActFlow(Enum<?> act, String how, Supplier<Executable> prepared) {

  /**
   * @param made what the act is done to, made before it
   */
  public static <T> ActFlow on(Enum<?> act, String how, Supplier<T> made, Consumer<T> doing) {
    return new ActFlow(
        act,
        how,
        () -> {
          T it = made.get();
          return () -> doing.accept(it);
        });
  }

  /** One test, for a factory of tests. */
  public DynamicTest in(UnrecordedAct unrecorded) {
    return DynamicTest.dynamicTest(
        act + ": " + how,
        () -> {
          Executable doing = prepared.get();
          unrecorded.fails(act, doing);
          unrecorded.isRecordedOnce(act, doing);
        });
  }
}
