package io.caregateway.smartcards.virtual.passkey;

import java.util.Base64;

/** A passkey by its credential id (WebAuthn, 5.8.3), in base64url. */
public record PasskeyDescriptor(String type, String id) {

  static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  static PasskeyDescriptor of(byte[] credentialId) {
    return new PasskeyDescriptor("public-key", BASE64.encodeToString(credentialId));
  }
}
