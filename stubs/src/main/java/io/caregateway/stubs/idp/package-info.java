/**
 * The practice's SAML identity provider as a stub: metadata, sign-on with a page of people to
 * choose from, and single logout both ways, under {@code /idp/{ods}}.
 */
@NullMarked
package io.caregateway.stubs.idp;

import org.jspecify.annotations.NullMarked;
