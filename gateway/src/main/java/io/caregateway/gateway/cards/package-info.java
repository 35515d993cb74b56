/** Virtual smartcards in this process: their settings, and what happens to them by itself. */
@NullMarked
package io.caregateway.gateway.cards;

import org.jspecify.annotations.NullMarked;
