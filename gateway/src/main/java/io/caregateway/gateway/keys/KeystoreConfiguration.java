package io.caregateway.gateway.keys;

import io.caregateway.gateway.home.Home;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the keystore of this site. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeystoreSettings.class)
public class KeystoreConfiguration {

  @Bean
  KeyEncryptionKey keyEncryptionKey(KeystoreSettings settings, Home home) {
    KeystoreFile file =
        new KeystoreFile(
            Objects.requireNonNullElseGet(settings.file(), home::keystore), settings.password());
    TokenSettings token = settings.token();
    return token == null
        ? file.open()
        : KeyEncryptionKey.in(token.token("care-gateway-keys"), token.pin().toCharArray(), file);
  }
}
