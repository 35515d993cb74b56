/**
 * The authority behind the cards that live in the gateway: how it is set up, and what the world may
 * ask of it, which is whether a certificate still holds.
 */
@NullMarked
package io.caregateway.gateway.pki;

import org.jspecify.annotations.NullMarked;
