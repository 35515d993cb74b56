package io.caregateway.smartcards.virtual.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.smartcards.virtual.Card;
import java.net.URLEncoder;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;

/**
 * What an authenticator app needs to know.
 *
 * @param secret in base 32 (RFC 4648, 6), for whoever cannot scan
 * @param uri the same as a QR code holds it, {@code otpauth://totp/...}
 */
public record AppSetup(UUID factor, String secret, String uri) {

  private static final String ISSUER = "Care Gateway";

  static AppSetup of(UUID factor, Card card, byte[] secret) {
    String base32 = new String(Base32.encode(secret), US_ASCII).replace("=", "");
    String uri =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
            .formatted(
                encoded(ISSUER), encoded(card.practice() + " card"), base32, encoded(ISSUER));
    return new AppSetup(factor, base32, uri);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** Tells nothing: what is printed may end in a log. */
  @Override
  public String toString() {
    return "the setup of an app";
  }
}
