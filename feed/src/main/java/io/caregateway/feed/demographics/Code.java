package io.caregateway.feed.demographics;

import org.jspecify.annotations.Nullable;

/**
 * A code with the system it was taken from and the words it came with, each as given.
 *
 * @param code null when the source gave words alone
 */
public record Code(@Nullable String system, @Nullable String code, @Nullable String display) {}
