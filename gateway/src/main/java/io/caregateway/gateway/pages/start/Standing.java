package io.caregateway.gateway.pages.start;

import java.util.List;
import java.util.Locale;

/**
 * How a practice stands, for somebody who looks up for a second.
 *
 * @param sentence the whole of it
 * @param advice what to know or do beside it
 */
record Standing(Tone tone, String sentence, List<String> advice) {

  Standing {
    advice = List.copyOf(advice);
  }

  Standing(Tone tone, String sentence, String... advice) {
    this(tone, sentence, List.of(advice));
  }

  /** How glad one may be of it. */
  enum Tone {
    GOOD,
    BUSY,
    LATE,
    BAD;

    /** As the style sheet calls it. */
    public String style() {
      return "cg-state--" + name().toLowerCase(Locale.ROOT);
    }
  }
}
