package io.caregateway.gateway.database;

import io.caregateway.database.DatabaseSettings;
import io.caregateway.gateway.home.Home;
import io.caregateway.gateway.home.HomeLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the database is, and how its roles log in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseServerSettings.class)
class ServerConfiguration {

  @Bean
  OpenDatabase openDatabase(
      DatabaseServerSettings set, Home home, ObjectProvider<HomeLock> serving) {
    if (set.url() == null || set.url().isBlank()) {
      return OpenDatabase.embedded(home, serving.getIfAvailable() != null);
    }
    return OpenDatabase.server(
        new DatabaseSettings(
            set.url(), set.migrate().login(), set.run().login(), set.purge().login()));
  }

  @Bean
  DatabaseSettings databaseSettings(OpenDatabase database) {
    return database.settings();
  }
}
