package io.caregateway.safeguards.encryption;

import io.caregateway.safeguards.encryption.KeyRows.Wrapped;
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

  /** A key, unwrapped, and what it was unwrapped from. */
  record Held(Wrapped wrapped, SecretKey key) {}

  /**
   * @param earlier what was known before, so that a key is unwrapped once only
   */
  static KeyRing of(
      long readNanos, List<Wrapped> rows, @Nullable KeyRing earlier, KeyEncryptionKey wrapping) {
    return new KeyRing(
        readNanos,
        rows.stream()
            .map(
                row ->
                    Optional.ofNullable(earlier)
                        .flatMap(known -> known.same(row))
                        .orElseGet(
                            () ->
                                new Held(
                                    row,
                                    wrapping.unwrap(
                                        row.bytes().array(), row.purpose().algorithm()))))
            .toList());
  }

  boolean has(Purpose purpose) {
    return newest(purpose) != 0;
  }

  /** The newest version for this purpose, 0 where there is none. */
  int newest(Purpose purpose) {
    return keys.stream()
        .map(Held::wrapped)
        .filter(row -> row.purpose() == purpose)
        .mapToInt(Wrapped::version)
        .max()
        .orElse(0);
  }

  Optional<SecretKey> key(Purpose purpose, int version) {
    return keys.stream()
        .filter(held -> held.wrapped().purpose() == purpose && held.wrapped().version() == version)
        .map(Held::key)
        .findFirst();
  }

  private Optional<Held> same(Wrapped row) {
    return keys.stream().filter(held -> held.wrapped().equals(row)).findFirst();
  }
}
