package io.caregateway.gateway.keys;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keystore with the key-encryption key. Whoever loses it loses what the database holds.
 *
 * @param file PKCS#12; made at the first start, by default {@code keys/kek.p12} in the home
 * @param password its password; without one, a generated password is kept beside the file
 * @param token a PKCS#11 token that holds the key instead; what the file wrapped opens as long as
 *     the file is there
 * @param retireAfter how long a practice's data key stays after another took its place and all was
 *     sealed anew: no shorter than backups are kept and messages may wait
 */
@ConfigurationProperties("gateway.keystore")
public record KeystoreSettings(
    @Nullable Path file,
    @Nullable String password,
    @Nullable TokenSettings token,
    @DefaultValue("P30D") Duration retireAfter) {

  public KeystoreSettings {
    if (retireAfter.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("gateway.keystore.retire-after must be at least a day.");
    }
  }
}
