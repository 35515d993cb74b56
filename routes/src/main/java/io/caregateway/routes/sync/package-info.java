/**
 * Keeps the gateway's patients in step with a practice's clinical system: the route, its runs, what
 * becomes of what cannot be read, and when it happens.
 */
@NullMarked
package io.caregateway.routes.sync;

import org.jspecify.annotations.NullMarked;
