@NullMarked
package io.caregateway.gateway.signon.saml;

import org.jspecify.annotations.NullMarked;
