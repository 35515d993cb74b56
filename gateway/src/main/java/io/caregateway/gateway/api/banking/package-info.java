/** The end of the day at the REST API. */
@NullMarked
package io.caregateway.gateway.api.banking;

import org.jspecify.annotations.NullMarked;
