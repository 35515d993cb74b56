package io.caregateway.bench.subject;

import io.caregateway.bench.pages.Surgery;

/** What is measured: a process that takes in a practice's patients. */
public interface Subject extends AutoCloseable {

  String name();

  long pid();

  /** Puts what will be asked for in its place, before anybody looks at the clock. */
  void prepare(Surgery surgery);

  /**
   * Takes in all of the practice's patients as they are now, and returns when that is over, with
   * whatever follows from it.
   *
   * @param changed how many of them differ from what it was given before
   * @throws Lost when it failed, or does not hold what it was given
   */
  Taken take(Surgery surgery, int changed) throws Exception;

  @Override
  void close() throws Exception;
}
