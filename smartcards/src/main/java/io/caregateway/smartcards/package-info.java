/**
 * What a smartcard proves, and the cards that live in the gateway. No web and no Camel: pages and
 * routes stand in other modules.
 */
@NullMarked
package io.caregateway.smartcards;

import org.jspecify.annotations.NullMarked;
