package io.caregateway.gateway.keys;

import io.caregateway.safeguards.encryption.KeyToken;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A PKCS#11 token whose AES keys never leave it.
 *
 * @param library the token's PKCS#11 library
 * @param slotIndex the number of its slot in the library's list, from 0
 * @param alias the key's label, {@code care-gateway-keys} or {@code care-gateway-cards} where none
 *     is given; made at the first start where it is missing
 * @param pin the token's PIN
 */
@ConfigurationPropertiesSource
public record TokenSettings(
    Path library, @DefaultValue("0") int slotIndex, @Nullable String alias, String pin) {

  public KeyToken token(String standardAlias) {
    return new KeyToken(library, slotIndex, Objects.requireNonNullElse(alias, standardAlias));
  }

  /** Without the PIN. */
  @Override
  public String toString() {
    return "the token of " + library;
  }
}
