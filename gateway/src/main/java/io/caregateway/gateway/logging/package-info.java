/** The form of the log. */
@NullMarked
package io.caregateway.gateway.logging;

import org.jspecify.annotations.NullMarked;
