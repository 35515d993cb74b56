/**
 * Passkeys by WebAuthn (W3C Recommendation, level 2): what browsers are asked, and how what they
 * answer is judged.
 */
@NullMarked
package io.caregateway.smartcards.virtual.passkey;

import org.jspecify.annotations.NullMarked;
