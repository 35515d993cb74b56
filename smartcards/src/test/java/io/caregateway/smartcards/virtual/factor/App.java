package io.caregateway.smartcards.virtual.factor;

import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app that scanned a secret. */
public final class App {

  private static final int SECONDS = 30;
  private final byte[] secret;

  public App(AppSetup setup) {
    secret = Base32.decode(setup.secret());
  }

  /** What it shows at that time. */
  public String shows(Instant at) {
    return Totp.code(secret, at.getEpochSecond() / SECONDS);
  }
}
