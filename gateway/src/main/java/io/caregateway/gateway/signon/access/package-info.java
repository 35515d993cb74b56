/** Which port and path is open to whom, and what everybody else is told. */
@NullMarked
package io.caregateway.gateway.signon.access;

import org.jspecify.annotations.NullMarked;
