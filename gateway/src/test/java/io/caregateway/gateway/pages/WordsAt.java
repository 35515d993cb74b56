package io.caregateway.gateway.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The words of a moment. */
public final class WordsAt {

  private WordsAt() {}

  public static Words of(Instant now) {
    return new Words(Clock.fixed(now, ZoneOffset.UTC));
  }
}
