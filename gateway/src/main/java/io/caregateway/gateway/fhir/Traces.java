package io.caregateway.gateway.fhir;

import org.jspecify.annotations.Nullable;

/** Where something went wrong, for a log in which no message of a library may stand. */
public final class Traces {

  private static final int DEEPEST = 10;

  private Traces() {}

  /** The same places and kinds of failure, without their messages: they may quote a request. */
  public static Throwable withoutMessages(Throwable failure) {
    return copy(failure, 0);
  }

  private static Throwable copy(Throwable failure, int depth) {
    @Nullable Throwable cause = failure.getCause();
    Throwable copy =
        new Throwable(
            failure.getClass().getName(),
            cause == null || depth == DEEPEST ? null : copy(cause, depth + 1));
    copy.setStackTrace(failure.getStackTrace());
    return copy;
  }
}
