package io.caregateway.bench.subject;

/**
 * How long a practice took, in seconds from the start.
 *
 * @param sent until the subject itself was done: it had stored all, and had handed on what others
 *     are to know of it
 * @param whole until those others were done, too
 */
public record Taken(double sent, double whole) {

  /** Where nobody else is told. */
  static Taken alone(double seconds) {
    return new Taken(seconds, seconds);
  }
}
