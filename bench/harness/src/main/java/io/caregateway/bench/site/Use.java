package io.caregateway.bench.site;

/**
 * What a piece of work used.
 *
 * @param own core-seconds of the subject's process
 * @param compiled those of them that its JIT compiler took
 * @param database core-seconds of all of PostgreSQL's
 * @param resident the subject's largest resident memory meanwhile, in bytes
 */
public record Use(double own, double compiled, double database, long resident) {

  public static final Use UNKNOWN = new Use(Double.NaN, Double.NaN, Double.NaN, 0);
}
