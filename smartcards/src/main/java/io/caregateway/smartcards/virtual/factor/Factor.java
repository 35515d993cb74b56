package io.caregateway.smartcards.virtual.factor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a card's second factors, as its person sees it.
 *
 * @param label the person's own name for it
 * @param usedAt when it was last accepted; null before that
 */
public record Factor(
    UUID id, FactorKind kind, String label, Instant madeAt, @Nullable Instant usedAt) {}
