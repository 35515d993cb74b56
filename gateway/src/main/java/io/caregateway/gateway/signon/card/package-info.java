/**
 * Sign-on by a physical smartcard: by a challenge that a client has the card sign, or in the
 * browser by mutual TLS on the machines' port, from where a ticket leads to a session on the
 * people's port.
 */
@NullMarked
package io.caregateway.gateway.signon.card;

import org.jspecify.annotations.NullMarked;
