package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.spine.people.SpineUser;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed on at CIS2.
 *
 * @param sid the session's id, as tokens name it
 * @param role the role profile chosen here; null where none was
 * @param scopes that were asked for
 */
record Cis2Session(
    String sid,
    SpineUser user,
    @Nullable String role,
    Set<String> scopes,
    @Nullable String nonce,
    Instant signedOn) {}
