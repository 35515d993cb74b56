package io.caregateway.bench.report;

import io.caregateway.bench.site.Use;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that was measured.
 *
 * @param repeat 1 and upwards
 * @param things how many patients, messages or the like
 * @param failure why it counts for nothing; null when it was done in full
 */
public record Sample(
    String work,
    String subject,
    int repeat,
    long things,
    double seconds,
    Use use,
    @Nullable String failure) {

  /** Work of which the seconds are told, not how many are done in one. */
  public static final String DELAY = "delay";

  public static Sample done(
      String work, String subject, int repeat, long things, double seconds, Use use) {
    return new Sample(work, subject, repeat, things, seconds, use, null);
  }

  public static Sample failed(String work, String subject, int repeat, String why) {
    return new Sample(work, subject, repeat, 0, Double.NaN, Use.UNKNOWN, why);
  }

  public double perSecond() {
    return things / seconds;
  }
}
