package io.caregateway.smartcards.virtual.factor;

import io.caregateway.safeguards.audit.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a card's second factors, as its person sees it.
 *
 * @param label the person's own name for it
 * @param usedAt when it was last accepted; null before that
 * @param usedFrom where that was, as far as it was told
 */
public record Factor(
    UUID id,
    FactorKind kind,
    String label,
    Instant madeAt,
    @Nullable Instant usedAt,
    @Nullable Place usedFrom) {}
