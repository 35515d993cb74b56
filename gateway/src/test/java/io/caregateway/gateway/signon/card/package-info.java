@NullMarked
package io.caregateway.gateway.signon.card;

import org.jspecify.annotations.NullMarked;
