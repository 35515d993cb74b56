package io.caregateway.smartcards.virtual.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.UnreadableMessage;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a browser answers, as its own {@code PublicKeyCredential.toJSON()} writes it (WebAuthn,
 * level 3, 5.1): bytes are in base64url.
 */
record PasskeyAnswer(@Nullable String rawId, @Nullable Response response) {

  private static final int LONGEST = 16_384;

  record Response(
      @Nullable String clientDataJSON,
      @Nullable String attestationObject,
      @Nullable String authenticatorData,
      @Nullable String signature) {}

  /**
   * @throws CardRefused when it is no such answer, or a longer one than passkeys give
   */
  static PasskeyAnswer read(String json) {
    if (json.isBlank() || json.length() > LONGEST) {
      throw unreadable(null);
    }
    try {
      PasskeyAnswer answer = FeedJson.read(json.getBytes(UTF_8), PasskeyAnswer.class);
      if (answer == null) {
        throw unreadable(null);
      }
      return answer;
    } catch (UnreadableMessage e) {
      throw unreadable(e);
    }
  }

  RegistrationRequest made() {
    Response told = told();
    return new RegistrationRequest(bytes(told.attestationObject()), bytes(told.clientDataJSON()));
  }

  AuthenticationRequest shown() {
    Response told = told();
    return new AuthenticationRequest(
        bytes(rawId),
        bytes(told.authenticatorData()),
        bytes(told.clientDataJSON()),
        bytes(told.signature()));
  }

  private Response told() {
    if (response == null) {
      throw unreadable(null);
    }
    return response;
  }

  private static byte[] bytes(@Nullable String base64) {
    if (base64 == null) {
      throw unreadable(null);
    }
    try {
      return Base64.getUrlDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw unreadable(e);
    }
  }

  static CardRefused unreadable(@Nullable Throwable cause) {
    return cause == null
        ? new CardRefused(CardRefusal.PASSKEY_UNREADABLE)
        : new CardRefused(CardRefusal.PASSKEY_UNREADABLE, cause);
  }
}
