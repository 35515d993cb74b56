package io.caregateway.gateway.signon.cis2;

import io.caregateway.gateway.start.StartRefused;
import org.jspecify.annotations.Nullable;

/** The key that the gateway proves itself to CIS2 with cannot be used. */
public final class Cis2KeyUnusable extends StartRefused {

  private static final long serialVersionUID = 1;

  Cis2KeyUnusable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
