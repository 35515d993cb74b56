package io.caregateway.gateway.start;

import org.jspecify.annotations.Nullable;

/**
 * The application cannot start as it is set up. The message is one sentence that says what to do.
 */
public abstract class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  protected StartRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
