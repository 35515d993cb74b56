package io.caregateway.gateway.backup;

import io.caregateway.database.DatabaseSettings;
import io.caregateway.gateway.Foundation;
import io.caregateway.gateway.home.Home;
import io.caregateway.gateway.keys.KeystoreSettings;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What a restore needs. Nothing of it may be made before it is asked for: a keystore would be made
 * where one is missing, and a database brought to this release's form.
 */
@Import(Foundation.class)
public class RestoreConfiguration {

  /** What would be done as soon as all is there: Spring Boot leaves that out of being lazy. */
  @Bean
  static BeanFactoryPostProcessor nothingByItself() {
    return beans ->
        Stream.of(beans.getBeanNamesForType(SmartInitializingSingleton.class, true, false))
            .filter(beans::containsBeanDefinition)
            .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true));
  }

  @Bean
  Restores restores(
      Home home,
      KeystoreSettings settings,
      ObjectProvider<KeyEncryptionKey> keystore,
      ObjectProvider<DatabaseSettings> database,
      ObjectProvider<PracticeTransactions> transactions,
      ObjectProvider<AuditLog> audit,
      Clock clock) {
    return new Restores(
        home,
        Objects.requireNonNullElseGet(settings.file(), home::keystore),
        keystore,
        database,
        transactions,
        audit,
        clock);
  }
}
