/**
 * Certificates for the cards that live in the gateway: where they come from, which there are, and
 * how the world learns that one no longer holds.
 */
@NullMarked
package io.caregateway.smartcards.issuer;

import org.jspecify.annotations.NullMarked;
