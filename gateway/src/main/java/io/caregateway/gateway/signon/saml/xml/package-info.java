/** What holds for every piece of XML that comes from outside: bounds, and allowed algorithms. */
@NullMarked
package io.caregateway.gateway.signon.saml.xml;

import org.jspecify.annotations.NullMarked;
