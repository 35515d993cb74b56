/** Whether anything can be done at the gateway that its audit does not tell of. */
@NullMarked
package io.caregateway.gateway.unrecorded;

import org.jspecify.annotations.NullMarked;
