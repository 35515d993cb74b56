/**
 * CIS1: a smartcard's ticket becomes a role assertion (SAML 1.1). Off by default, and to end: NHS
 * England withdraws CIS1 by 28 February 2027.
 */
@NullMarked
package io.caregateway.routes.signon.cis1;

import org.jspecify.annotations.NullMarked;
