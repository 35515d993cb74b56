/** Where people signed on. */
@NullMarked
package io.caregateway.gateway.audit.place;

import org.jspecify.annotations.NullMarked;
