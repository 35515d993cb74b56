package io.caregateway.gateway.cards;

import io.caregateway.smartcards.virtual.factor.SecondFactor;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app into which somebody typed the key that a page shows (RFC 6238). */
public final class AuthenticatorApp {

  private static final int SECONDS = 30;

  private final byte[] secret;
  private long shown;

  public AuthenticatorApp(String key) {
    secret = Base32.decode(key.replace(" ", ""));
  }

  /** What it shows so many steps from now. */
  public String shows(int later) {
    shown = Math.max(shown, now() + later);
    return code(now() + later);
  }

  /** What it shows now, as a second factor. */
  public SecondFactor code() {
    return new SecondFactor.Code(shows(0));
  }

  /** What it will show next, which a gateway takes already, as a second factor. */
  public SecondFactor ahead() {
    return new SecondFactor.Code(shows(1));
  }

  /** A code that was not shown before, as soon as one is taken. */
  public String next() {
    Awaitility.await().atMost(Duration.ofSeconds(70)).until(() -> now() >= shown);
    return shows((int) (shown + 1 - now()));
  }

  private static long now() {
    return Instant.now().getEpochSecond() / SECONDS;
  }

  private String code(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[19] & 0xf) & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
