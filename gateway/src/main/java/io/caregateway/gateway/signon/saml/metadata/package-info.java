/** What an identity provider says of itself: read from an address or a file, and read anew. */
@NullMarked
package io.caregateway.gateway.signon.saml.metadata;

import org.jspecify.annotations.NullMarked;
