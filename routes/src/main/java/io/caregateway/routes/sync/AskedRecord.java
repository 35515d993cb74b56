package io.caregateway.routes.sync;

import io.caregateway.routes.patient.SourceKey;

/**
 * A record that a run reads by its id.
 *
 * @param id at the clinical system
 */
record AskedRecord(SyncRun run, SourceKey source, String id) {}
