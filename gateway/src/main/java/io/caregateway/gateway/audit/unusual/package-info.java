/**
 * Which sign-ons are unusual, and why. Each rule looks at one sign-on and what went before it; what
 * it says is a reason to ask, no proof of anything.
 */
@NullMarked
package io.caregateway.gateway.audit.unusual;

import org.jspecify.annotations.NullMarked;
