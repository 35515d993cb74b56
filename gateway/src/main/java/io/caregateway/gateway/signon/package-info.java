/**
 * Who somebody is, what they may do and how it is known: people by their practice's sign-on,
 * machines by their certificate. {@link io.caregateway.gateway.signon.CurrentUser} tells the rest
 * of the application.
 */
@NullMarked
package io.caregateway.gateway.signon;

import org.jspecify.annotations.NullMarked;
