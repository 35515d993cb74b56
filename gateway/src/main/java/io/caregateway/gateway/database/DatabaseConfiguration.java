package io.caregateway.gateway.database;

import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.database.Migrations;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.tenancy.PurgeRole;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The database as the run role sees it, brought to this release's form before anyone uses it. */
@Configuration(proxyBeanMethods = false)
@Import(ServerConfiguration.class)
public class DatabaseConfiguration {

  @Bean
  @Primary
  HikariDataSource dataSource(DatabaseSettings database, DatabaseServerSettings settings) {
    Migrations.migrate(database);
    return DataSources.run(database, "care-gateway", settings.connections());
  }

  /** After the schemas are made, and where somebody asks for it. */
  @Bean
  @Lazy
  PurgeConnections purgeConnections(DatabaseSettings database, HikariDataSource migrated) {
    return PurgeConnections.open(database);
  }

  @Bean
  @Lazy
  PurgeRole purgeRole(PurgeConnections connections) {
    return connections.role();
  }

  @Bean
  @Primary
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }

  @Bean
  JdbcClient jdbcClient(JdbcTemplate jdbcTemplate) {
    return JdbcClient.create(jdbcTemplate);
  }

  @Bean
  Outbox outbox(JdbcTemplate jdbcTemplate) {
    return new Outbox(jdbcTemplate);
  }

  @Bean
  Inbox inbox(JdbcTemplate jdbcTemplate) {
    return new Inbox(jdbcTemplate);
  }
}
