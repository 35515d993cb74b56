package io.caregateway.feed.demographics;

import org.jspecify.annotations.Nullable;

/**
 * A period, both ends as FHIR dateTime text with the precision they came with. A missing end is
 * open.
 */
public record Span(@Nullable String start, @Nullable String end) {}
