package io.caregateway.gateway.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keystore with the key-encryption key. Whoever loses it loses what the database holds.
 *
 * @param file PKCS#12; made at the first start, by default {@code keys/kek.p12} in the home
 * @param password its password; without one, a generated password is kept beside the file
 * @param token a PKCS#11 token that holds the key instead; what the file wrapped opens as long as
 *     the file is there
 */
@ConfigurationProperties("gateway.keystore")
public record KeystoreSettings(
    @Nullable Path file, @Nullable String password, @Nullable TokenSettings token) {}
