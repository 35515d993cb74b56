package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;

/**
 * What was read of a practice.
 *
 * @param records that are there
 * @param older of these from before the log, of which no more can be told than that they open
 * @param erased whose content retention has taken away
 * @param found how many findings there are
 */
public record Result(OdsCode practice, long records, long older, long erased, long found) {}
