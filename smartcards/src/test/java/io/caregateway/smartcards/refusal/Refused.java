package io.caregateway.smartcards.refusal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that something is refused for one cause. */
public final class Refused {

  private Refused() {}

  public static void assertRefused(Refusal cause, ThrowingCallable work) {
    assertThatThrownBy(work)
        .asInstanceOf(InstanceOfAssertFactories.type(CardRefused.class))
        .extracting(CardRefused::refusal)
        .isEqualTo(cause);
  }
}
