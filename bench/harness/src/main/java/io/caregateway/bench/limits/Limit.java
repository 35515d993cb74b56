package io.caregateway.bench.limits;

/** One thing that this machine does as fast as it can, with nothing around it. */
public interface Limit {

  String name();

  /** Does it for a few seconds. */
  Rate measure() throws Exception;

  /**
   * @param things how many were done
   */
  record Rate(long things, double seconds) {}
}
