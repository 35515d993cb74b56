package io.caregateway.smartcards.virtual.enrolment;

import io.caregateway.feed.OdsCode;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who showed both codes and is about to enrol. To be kept where the person cannot reach
 * it.
 *
 * @param until the end of the codes; other codes end it too
 */
public record Enrolling(OdsCode practice, UUID card, Instant until) {}
