package io.caregateway.gateway.cards;

import io.caregateway.gateway.keys.TokenSettings;
import io.caregateway.smartcards.virtual.key.Hardening;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Virtual smartcards.
 *
 * @param enrolWithin how long the two codes to enrol are good
 * @param unlockWithin how long the e-mailed code to unlock is good
 * @param passcode what one try of a passcode costs; cards keep what they were enrolled with
 * @param keystore holds the key-encryption key of cards, unless a token does
 * @param token a PKCS#11 token that holds it
 */
@ConfigurationProperties("gateway.cards")
public record CardsSettings(
    @DefaultValue("P3D") Duration enrolWithin,
    @DefaultValue("PT15M") Duration unlockWithin,
    @DefaultValue Passcode passcode,
    @DefaultValue Keystore keystore,
    @Nullable TokenSettings token) {

  public CardsSettings {
    if (enrolWithin.compareTo(Duration.ofMinutes(5)) < 0
        || enrolWithin.compareTo(Duration.ofDays(14)) > 0) {
      throw new IllegalArgumentException(
          "gateway.cards.enrol-within must be between 5 minutes and 14 days.");
    }
    if (unlockWithin.compareTo(Duration.ofMinutes(2)) < 0
        || unlockWithin.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "gateway.cards.unlock-within must be between 2 minutes and a day.");
    }
  }

  /**
   * Argon2id (RFC 9106); no weaker than OWASP recommends.
   *
   * @param memoryKib memory in KiB, 19456 to 262144
   * @param iterations passes over it, 2 to 20
   * @param lanes 1 to 8
   */
  @ConfigurationPropertiesSource
  public record Passcode(
      @DefaultValue("19456") int memoryKib,
      @DefaultValue("2") int iterations,
      @DefaultValue("1") int lanes) {

    Hardening hardening() {
      return new Hardening(memoryKib, iterations, lanes);
    }
  }

  /**
   * Whoever loses it loses every card.
   *
   * @param file PKCS#12; made at the first start, by default {@code keys/cards.p12} in the home
   * @param password its password; without one, a generated password is kept beside the file
   */
  @ConfigurationPropertiesSource
  public record Keystore(@Nullable Path file, @Nullable String password) {}
}
