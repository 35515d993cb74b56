package io.caregateway.safeguards.encryption;

import io.caregateway.safeguards.encryption.PracticeKeys.Purpose;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one practice as they were read at one time.
 *
 * @param readNanos when, by the process's clock that never goes back
 */
record KeyRing(long readNanos, List<Held> keys) {

  /** A key, unwrapped. */
  record Held(KeyName name, SecretKey key) {}

  /**
   * @param earlier what was known before, so that a key is unwrapped once only, however it is
   *     wrapped now
   */
  static KeyRing of(
      long readNanos, List<WrappedKey> rows, @Nullable KeyRing earlier, KeyEncryptionKey wrapping) {
    return new KeyRing(
        readNanos,
        rows.stream()
            .map(
                row ->
                    Optional.ofNullable(earlier)
                        .flatMap(known -> known.held(row.name()))
                        .orElseGet(() -> new Held(row.name(), wrapping.unwrap(row))))
            .toList());
  }

  boolean has(Purpose purpose) {
    return newest(purpose) != 0;
  }

  /** The newest version for this purpose, 0 where there is none. */
  int newest(Purpose purpose) {
    int newest = 0;
    for (Held held : keys) {
      if (held.name().purpose() == purpose) {
        newest = Math.max(newest, held.name().version());
      }
    }
    return newest;
  }

  Optional<SecretKey> key(KeyName name) {
    return held(name).map(Held::key);
  }

  private Optional<Held> held(KeyName name) {
    for (Held held : keys) {
      if (held.name().equals(name)) {
        return Optional.of(held);
      }
    }
    return Optional.empty();
  }
}
