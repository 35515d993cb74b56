/**
 * Where people signed on: distances, the towns that places are told by, and what a place is asked
 * for.
 */
@NullMarked
package io.caregateway.gateway.audit.place;

import org.jspecify.annotations.NullMarked;
