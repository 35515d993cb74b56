/** Forged and faulty SAML answers, for tests that a service provider refuses each of them. */
@NullMarked
package io.caregateway.stubs.idp.attack;

import org.jspecify.annotations.NullMarked;
