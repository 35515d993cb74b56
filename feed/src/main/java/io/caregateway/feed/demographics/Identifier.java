package io.caregateway.feed.demographics;

import org.jspecify.annotations.Nullable;

/** A business identifier of the patient other than the NHS number. */
public record Identifier(@Nullable String system, String value) {}
