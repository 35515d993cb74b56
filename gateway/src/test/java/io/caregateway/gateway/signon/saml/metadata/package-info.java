@NullMarked
package io.caregateway.gateway.signon.saml.metadata;

import org.jspecify.annotations.NullMarked;
