package io.caregateway.smartcards.virtual.key;

import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Makes keys of passcodes, a few at a time: each takes much memory, and tries can come in crowds.
 */
final class PasscodeKeys {

  private static final int KEY_BYTES = 32;
  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Semaphore places;
  private final Duration patience;

  PasscodeKeys() {
    this(AT_ONCE, PATIENCE);
  }

  /**
   * @param patience how long anybody waits for their turn
   */
  PasscodeKeys(int atOnce, Duration patience) {
    this.places = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * @param context binds the key to one card's one key
   * @throws CardRefused when too many others wait
   */
  byte[] of(Passcode passcode, byte[] salt, byte[] context, Hardening hardening) {
    take();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withSalt(salt)
              .withAdditional(context)
              .withMemoryAsKB(hardening.memoryKib())
              .withIterations(hardening.iterations())
              .withParallelism(hardening.lanes())
              .build());
      byte[] key = new byte[KEY_BYTES];
      generator.generateBytes(passcode.digits(), key);
      return key;
    } finally {
      places.release();
    }
  }

  private void take() {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CardRefused(CardRefusal.BUSY);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CardRefused(CardRefusal.BUSY, stopped);
    }
  }
}
