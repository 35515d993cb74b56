package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;

/**
 * What was read of a practice.
 *
 * @param records that are there
 * @param older of these from before the log, of which no more can be told than that they open
 * @param archived whose content lies in the archive as it was written
 * @param erased whose content retention has erased
 * @param found how many findings there are
 */
public record Result(
    OdsCode practice, long records, long older, long archived, long erased, long found) {}
