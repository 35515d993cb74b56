/** Pages of sponsors and of the registration authority: ask for a card, decide, look after it. */
@NullMarked
package io.caregateway.gateway.cards.authority;

import org.jspecify.annotations.NullMarked;
