package io.caregateway.safeguards.audit;

/**
 * A record's place.
 *
 * @param seq among its practice's records, counted from 1 without gaps
 * @param leaf among the leaves of its log, counted from 0 without gaps
 */
record Position(long seq, long leaf) {}
