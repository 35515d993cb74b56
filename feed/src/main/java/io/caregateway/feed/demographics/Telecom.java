package io.caregateway.feed.demographics;

import org.jspecify.annotations.Nullable;

/**
 * One way to reach a person.
 *
 * @param system FHIR contact point system: phone, email, sms, other ...
 * @param otherSystem what "other" is, as {@code textphone} (Extension-UKCore-OtherContactSystem)
 * @param use home, work, temp, old, mobile
 * @param rank 1 is tried first
 */
public record Telecom(
    @Nullable String system,
    @Nullable Code otherSystem,
    @Nullable String value,
    @Nullable String use,
    @Nullable Integer rank,
    @Nullable Span period) {}
