package io.caregateway.smartcards.virtual.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords of 6 digits, new every 30 seconds, by HMAC-SHA-1 (RFC 6238): the
 * form that every authenticator app has.
 */
final class Totp {

  static final int SECRET_BYTES = 20;
  private static final Pattern FORM = Pattern.compile("[0-9]{6}");
  private static final int SECONDS = 30;
  private static final int DIGITS = 1_000_000;

  private Totp() {}

  /**
   * The step that a code belongs to: this one, or one to either side for a clock that is a little
   * off (RFC 6238, 5.2).
   *
   * @param after the last step of which a code was taken; that and earlier ones are used up
   */
  static OptionalLong step(byte[] secret, String code, Instant now, long after) {
    if (!FORM.matcher(code).matches()) {
      return OptionalLong.empty();
    }
    long current = Math.floorDiv(now.getEpochSecond(), SECONDS);
    OptionalLong found = OptionalLong.empty();
    for (long step = current - 1; step <= current + 1; step++) {
      boolean same =
          MessageDigest.isEqual(code(secret, step).getBytes(US_ASCII), code.getBytes(US_ASCII));
      if (same && step > after && found.isEmpty()) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code of a step (RFC 4226, 5.3). */
  static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no HmacSHA1.", e);
    }
  }
}
