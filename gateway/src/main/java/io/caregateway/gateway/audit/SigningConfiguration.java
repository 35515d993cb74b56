package io.caregateway.gateway.audit;

import io.caregateway.gateway.home.Home;
import io.caregateway.gateway.keys.KeystoreSettings;
import io.caregateway.routes.audit.CheckpointSettings;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what the heads of the logs are signed: a key beside the key-encryption key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CheckpointSettings.class, KeystoreSettings.class})
public class SigningConfiguration {

  @Bean
  NoteSigner noteSigner(CheckpointSettings settings, KeystoreSettings keystore, Home home) {
    Path keys = Objects.requireNonNullElseGet(keystore.file(), home::keystore);
    KeystoreFile file = new KeystoreFile(keys.resolveSibling("audit.p12"), keystore.password());
    return new NoteSigner(settings.origin(), file.key());
  }

  @Bean
  Checkpoints checkpoints(
      PracticeTransactions transactions, JdbcClient jdbc, NoteSigner signer, Clock clock) {
    return new Checkpoints(transactions, jdbc, signer, clock);
  }
}
