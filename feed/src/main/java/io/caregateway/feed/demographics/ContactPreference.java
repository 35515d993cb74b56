package io.caregateway.feed.demographics;

import org.jspecify.annotations.Nullable;

/**
 * How the patient wants to be reached (Extension-UKCore-ContactPreference).
 *
 * @param times words, or a FHIR Timing as JSON text
 */
public record ContactPreference(
    @Nullable Code method, @Nullable String times, @Nullable Code writtenFormat) {}
