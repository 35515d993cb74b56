package io.caregateway.smartcards.virtual.passkey;

import java.util.List;

/**
 * What a browser is asked, to show a passkey (WebAuthn, 5.5); bytes are in base64url.
 *
 * @param timeout in milliseconds
 */
public record RequestOptions(
    String challenge,
    String rpId,
    long timeout,
    String userVerification,
    List<PasskeyDescriptor> allowCredentials) {}
