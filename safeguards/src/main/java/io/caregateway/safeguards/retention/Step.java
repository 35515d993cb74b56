package io.caregateway.safeguards.retention;

/**
 * What became of one batch.
 *
 * @param rows how many are gone
 * @param last where the next batch goes on
 * @param more whether there is a next one
 */
record Step(long rows, long last, boolean more) {

  static final Step FIRST = new Step(0, Long.MIN_VALUE, true);
}
