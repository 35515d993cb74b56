/** A person's own card: how it stands, where it was used, and what they can do with it. */
@NullMarked
package io.caregateway.gateway.cards.own;

import org.jspecify.annotations.NullMarked;
