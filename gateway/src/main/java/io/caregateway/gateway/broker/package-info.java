/** The message broker: embedded in the home, or a real one by one setting. */
@NullMarked
package io.caregateway.gateway.broker;

import org.jspecify.annotations.NullMarked;
