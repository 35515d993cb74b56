package io.caregateway.smartcards.proof;

import java.security.cert.X509Certificate;

/**
 * A card whose holder was there.
 *
 * @param principal whose it is; whether they may enter a practice is for the gateway to say
 * @param certificate the card's
 */
public record ProvenCard(Principal principal, X509Certificate certificate) {}
