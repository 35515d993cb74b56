package io.caregateway.gateway.database;

import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The database as it is found: for commands that read, and change neither rows nor schemas. They
 * import it; the serving application must not find it.
 */
@Import(ServerConfiguration.class)
public class ReadingConfiguration {

  private static final int CONNECTIONS = 3;

  @Bean
  HikariDataSource dataSource(DatabaseSettings database) {
    return DataSources.reading(database, "care-gateway audit", CONNECTIONS);
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  JdbcClient jdbcClient(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }
}
