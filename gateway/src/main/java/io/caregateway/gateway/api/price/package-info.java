/** Price lists at the REST API. */
@NullMarked
package io.caregateway.gateway.api.price;

import org.jspecify.annotations.NullMarked;
