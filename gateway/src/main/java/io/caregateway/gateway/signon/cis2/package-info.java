/** Sign-on of people by NHS CIS2 (OpenID Connect), and by CIS1 for as long as it lasts. */
@NullMarked
package io.caregateway.gateway.signon.cis2;

import org.jspecify.annotations.NullMarked;
