package io.caregateway.routes.restriction;

import io.caregateway.feed.PatientId;
import java.time.Instant;

/**
 * The restriction of one patient's data, as it stands or stood last.
 *
 * @param version counts the changes from 1
 * @param restricted false when it was lifted
 * @param by who changed it last, as people know them
 */
public record Restriction(
    PatientId patient,
    long version,
    boolean restricted,
    RestrictionGround ground,
    String by,
    Instant since) {}
