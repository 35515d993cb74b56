/** CIS2: the OpenID provider, below {@code /spine/oidc/}. */
@NullMarked
package io.caregateway.stubs.spine.cis2;

import org.jspecify.annotations.NullMarked;
