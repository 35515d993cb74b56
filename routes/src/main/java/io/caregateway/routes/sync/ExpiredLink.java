package io.caregateway.routes.sync;

/** The clinical system no longer serves the link that a run had come to. */
record ExpiredLink(SyncRun run) {}
