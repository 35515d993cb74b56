package io.caregateway.smartcards.proof;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A challenge's random 256 bits.
 *
 * @param text base64url without padding, 43 characters
 */
public record Nonce(String text) {

  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @throws CardRefused with CHALLENGE_UNKNOWN when this was never a nonce of ours
   */
  public Nonce {
    if (!FORM.matcher(text).matches()) {
      throw new CardRefused(Refusal.CHALLENGE_UNKNOWN);
    }
  }

  static Nonce random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Nonce(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] bytes() {
    return Base64.getUrlDecoder().decode(text);
  }

  /** Never the nonce itself: whoever reads a log could sign it. */
  @Override
  public String toString() {
    return "Nonce";
  }
}
