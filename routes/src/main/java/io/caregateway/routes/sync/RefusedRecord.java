package io.caregateway.routes.sync;

/**
 * The clinical system does not give this record away.
 *
 * @param sentence why, for staff
 */
record RefusedRecord(AskedRecord asked, String sentence) {}
