/** From the outbox to the broker: every message, in order, under the id it always had. */
@NullMarked
package io.caregateway.routes.relay;

import org.jspecify.annotations.NullMarked;
