package io.caregateway.safeguards.encryption;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys in a token, and after them those in the keystore file that was used before it, as long
 * as the file is there.
 */
final class TokenShelf implements KeyShelf {

  private final KeyToken token;
  private final char[] pin;
  private final KeystoreFile earlier;

  TokenShelf(KeyToken token, char[] pin, KeystoreFile earlier) {
    this.token = token;
    this.pin = pin;
    this.earlier = earlier;
  }

  @Override
  public List<NamedKey> keys() {
    return Stream.concat(
            token.keys(pin).stream(),
            earlier.exists() ? earlier.keys().stream() : Stream.<NamedKey>empty())
        .toList();
  }

  @Override
  public void add() {
    token.add(pin);
  }

  @Override
  public void drop(Set<String> names) {
    token.drop(pin, names);
    if (earlier.exists()) {
      earlier.drop(names);
    }
  }
}
