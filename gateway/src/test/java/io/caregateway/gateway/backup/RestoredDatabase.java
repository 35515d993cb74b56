package io.caregateway.gateway.backup;

import io.caregateway.database.Migrations;
import io.caregateway.testing.PostgresExtension;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database into which a test restores, as its owner sees it across practices. */
record RestoredDatabase(PostgresExtension database) {

  void empty() {
    for (String schema : Migrations.ORDER) {
      owner().sql("drop schema if exists " + schema + " cascade").update();
    }
  }

  boolean isEmpty() {
    return owner()
            .sql("select count(*) from pg_namespace where nspname in ('keys', 'core', 'feed')")
            .query(Long.class)
            .single()
        == 0;
  }

  /** The number of a message in the order of sending. */
  long sequence(UUID message) {
    return seen("select seq from feed.outbox where id = '" + message + "'", Long.class).get(0);
  }

  List<UUID> unsent() {
    return seen("select id from feed.outbox where sent_at is null", UUID.class);
  }

  private <T> List<T> seen(String sql, Class<T> type) {
    return new TransactionTemplate(new JdbcTransactionManager(database.migrate()))
        .execute(
            status -> {
              owner()
                  .sql("select set_config('caregateway.copying', 'on', true)")
                  .query(String.class)
                  .single();
              return owner().sql(sql).query(type).list();
            });
  }

  private JdbcClient owner() {
    return JdbcClient.create(database.migrate());
  }
}
