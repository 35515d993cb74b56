package io.caregateway.smartcards.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is refused, and why. */
public final class Refusals {

  private Refusals() {}

  public static void assertRefused(ThrowingCallable call, CardRefusal refusal) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CardRefused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }
}
