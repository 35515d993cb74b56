/** Machines: a client certificate, mapped to practices and rights by settings. */
@NullMarked
package io.caregateway.gateway.signon.machine;

import org.jspecify.annotations.NullMarked;
