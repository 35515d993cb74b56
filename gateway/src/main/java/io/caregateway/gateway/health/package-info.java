/**
 * Whether this site does what it is for: practices synced, messages sent, database and broker
 * there.
 */
@NullMarked
package io.caregateway.gateway.health;

import org.jspecify.annotations.NullMarked;
