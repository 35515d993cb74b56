/** Who is answered what: every page and endpoint, for every role at two practices. */
@NullMarked
package io.caregateway.gateway.access;

import org.jspecify.annotations.NullMarked;
