/** The lock of people's computers at the REST API. */
@NullMarked
package io.caregateway.gateway.api.lock;

import org.jspecify.annotations.NullMarked;
