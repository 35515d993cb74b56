package io.caregateway.stubs.faults;

import io.caregateway.stubs.http.Answer;
import java.util.function.Supplier;

/** How an answer is changed. */
@FunctionalInterface
interface Rewriting {

  Answer rewrite(FaultyMoment moment, Supplier<Answer> properly);

  /** Whether it makes sense on this request. */
  default boolean fits(FaultyMoment moment) {
    return true;
  }
}
