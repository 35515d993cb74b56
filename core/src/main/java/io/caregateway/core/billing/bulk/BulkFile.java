package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.Doer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent.
 *
 * @param id a keyed hash of what is in it
 * @param posted whether its bills are to be posted; else they stay drafts
 * @param making whether they are being made, or were; else they are tried alone
 * @param at when it was sent, or its bills were last asked for
 * @param by who asked for that; null of files before this was kept
 */
record BulkFile(
    UUID id, boolean posted, boolean making, Instant at, long version, @Nullable Doer by) {}
