/** One request to a service of the Spine: bounded, with a circuit breaker, each failure typed. */
@NullMarked
package io.caregateway.routes.signon.spine;

import org.jspecify.annotations.NullMarked;
