/** Who may reach what. */
@NullMarked
package io.caregateway.gateway.signon;

import org.jspecify.annotations.NullMarked;
