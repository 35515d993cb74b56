package io.caregateway.gateway.retention;

import io.caregateway.gateway.home.Home;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.retention.Archive;
import io.caregateway.safeguards.retention.GoneRecords;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The archive of audit records, for whoever fills or reads it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
public class ArchiveConfiguration {

  @Bean
  Archive auditArchive(RetentionSettings settings, Home home, FieldCipher cipher) {
    return new Archive(
        Objects.requireNonNullElseGet(settings.archiveFolder(), home::archive), cipher);
  }

  @Bean
  GoneRecords goneRecords(Archive archive, NoteSigner signer) {
    return new GoneRecords(archive, signer.key());
  }
}
