package io.caregateway.gateway.pki;

import io.caregateway.smartcards.issuer.OcspResponder;
import io.caregateway.smartcards.issuer.RevocationList;
import org.jspecify.annotations.Nullable;

/**
 * What this gateway publishes of its cards' authority.
 *
 * @param list null where the authority's key is elsewhere: whoever holds it publishes the list
 * @param responder null where no key here may answer for the authority
 */
record Publications(@Nullable RevocationList list, @Nullable OcspResponder responder) {}
