/** How many refused attempts to sign on are borne. */
@NullMarked
package io.caregateway.gateway.signon.attempt;

import org.jspecify.annotations.NullMarked;
