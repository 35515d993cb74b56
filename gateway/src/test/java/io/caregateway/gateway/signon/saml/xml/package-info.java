@NullMarked
package io.caregateway.gateway.signon.saml.xml;

import org.jspecify.annotations.NullMarked;
