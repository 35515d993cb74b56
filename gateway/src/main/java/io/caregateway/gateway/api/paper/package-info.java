/** Papers and statements at the REST API. */
@NullMarked
package io.caregateway.gateway.api.paper;

import org.jspecify.annotations.NullMarked;
