/** Sign-on of people at their practice's own SAML identity provider, and single logout. */
@NullMarked
package io.caregateway.gateway.signon.saml;

import org.jspecify.annotations.NullMarked;
