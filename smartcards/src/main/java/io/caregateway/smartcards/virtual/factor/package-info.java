/** What a person has besides the passcode: an authenticator app, or a passkey. */
@NullMarked
package io.caregateway.smartcards.virtual.factor;

import org.jspecify.annotations.NullMarked;
