/** Sign-on and access, on the application as a whole with a stub identity provider. */
@NullMarked
package io.caregateway.gateway.signon;

import org.jspecify.annotations.NullMarked;
