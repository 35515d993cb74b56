/** Requests that count once however often they are sent, whichever process they come to. */
@NullMarked
package io.caregateway.gateway.api.idempotency;

import org.jspecify.annotations.NullMarked;
