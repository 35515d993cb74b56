/** Which sign-ons are unusual. */
@NullMarked
package io.caregateway.gateway.audit.unusual;

import org.jspecify.annotations.NullMarked;
