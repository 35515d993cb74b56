/** How messages come in from the broker: together where many wait, and held in an outage. */
@NullMarked
package io.caregateway.feed.intake;

import org.jspecify.annotations.NullMarked;
