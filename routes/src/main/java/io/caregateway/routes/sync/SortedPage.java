package io.caregateway.routes.sync;

import io.caregateway.routes.patient.Arrival;
import io.caregateway.routes.patient.SourceKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page whose entries are told apart.
 *
 * @param arrivals records whose bytes differ from what is kept
 * @param unchanged records whose bytes are as before; they were not parsed
 * @param toRead ids in whose place another record came
 * @param latest the latest change in this page or before
 * @param inOrder whether changes came in their order up to here
 */
record SortedPage(
    FetchedPage fetched,
    List<Arrival> arrivals,
    List<SourceKey> unchanged,
    List<Unreadable> unreadable,
    List<String> toRead,
    @Nullable Instant latest,
    boolean inOrder) {}
