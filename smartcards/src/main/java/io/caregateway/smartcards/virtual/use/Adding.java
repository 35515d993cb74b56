package io.caregateway.smartcards.virtual.use;

import io.caregateway.feed.OdsCode;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who proved to be a card's person and is about to add a device to it. To be kept where
 * the person cannot reach it.
 *
 * @param label the person's own name for the device
 * @param until when the proof is too old
 */
public record Adding(OdsCode practice, UUID card, String label, Instant until) {}
