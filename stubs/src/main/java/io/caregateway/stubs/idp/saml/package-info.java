/**
 * SAML 2.0 messages by hand: DOM, the JDK's XML signatures and JCE, and nothing of OpenSAML, so
 * that a fault which the gateway's own library makes cannot hide behind the same fault here.
 */
@NullMarked
package io.caregateway.stubs.idp.saml;

import org.jspecify.annotations.NullMarked;
