package io.caregateway.safeguards.audit;

import java.time.Instant;

/**
 * Where a record comes from that another system sent in.
 *
 * @param system as it names itself, as {@code urn:example:core}
 * @param id of its message
 * @param at when the act happened, by that system's clock
 */
public record Elsewhere(String system, String id, Instant at) {}
