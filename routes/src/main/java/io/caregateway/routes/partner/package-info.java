/** Requests to a practice's clinical system: authenticated, bounded, each failure with its type. */
@NullMarked
package io.caregateway.routes.partner;

import org.jspecify.annotations.NullMarked;
