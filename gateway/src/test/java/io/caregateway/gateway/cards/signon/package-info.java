@NullMarked
package io.caregateway.gateway.cards.signon;

import org.jspecify.annotations.NullMarked;
