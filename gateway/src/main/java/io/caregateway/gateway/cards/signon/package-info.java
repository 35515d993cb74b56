/** Sign-on by a virtual smartcard, and what has to be done without a session: enrol and unlock. */
@NullMarked
package io.caregateway.gateway.cards.signon;

import org.jspecify.annotations.NullMarked;
