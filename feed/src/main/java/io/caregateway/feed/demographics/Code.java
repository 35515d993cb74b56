package io.caregateway.feed.demographics;

import org.jspecify.annotations.Nullable;

/** A code with the system it was taken from and the words it came with, each as given. */
public record Code(@Nullable String system, String code, @Nullable String display) {}
