package io.caregateway.gateway.signon.session;

import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;

/**
 * Who ends sessions, and why.
 *
 * @param why as {@code CARD_REVOKED}, {@code AT_IDENTITY_PROVIDER}, {@code BY_MANAGER}; goes into
 *     the record
 */
public record Ending(Actor by, Origin origin, String why) {}
