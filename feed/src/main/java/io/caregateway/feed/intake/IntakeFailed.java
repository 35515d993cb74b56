package io.caregateway.feed.intake;

import org.jspecify.annotations.Nullable;

/** A message was not taken in; the broker delivers it again, and in the end puts it aside. */
final class IntakeFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  IntakeFailed(@Nullable Throwable cause) {
    super("A message was not taken in.", cause);
  }
}
