/**
 * The Spine's sign-on services as stubs under {@code /spine/}: CIS2 (OpenID Connect) and CIS1 (a
 * ticket that is turned into a SAML 1.1 role assertion), with the same people at both.
 *
 * <pre>{@code
 * stubs.spine().fault(SpineFault.WRONG_NONCE).once();
 * stubs.spine().fault(SpineFault.SLOW).at("userinfo").lasting(Duration.ofSeconds(9)).once();
 * String ticket = stubs.spine().tickets().issue("555000100033");
 * stubs.spine().backChannelLogout().of("555000100011");
 * }</pre>
 */
@NullMarked
package io.caregateway.stubs.spine;

import org.jspecify.annotations.NullMarked;
