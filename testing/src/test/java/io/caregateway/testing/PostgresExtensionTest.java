package io.caregateway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresExtensionTest {

  @RegisterExtension
  static final PostgresExtension db = PostgresExtension.withSchemas("not_there", "shelf");

  @RegisterExtension
  static final PostgresExtension other = PostgresExtension.withSchemas("not_there", "shelf");

  @Test
  void givesEachRoleWhatItsGrantsAllow() {
    JdbcClient purge = JdbcClient.create(db.purge());
    db.jdbc().sql("insert into shelf.books values (1, 'Middlemarch')").update();
    assertThatThrownBy(() -> db.jdbc().sql("delete from shelf.books").update())
        .hasStackTraceContaining("permission denied for table books");
    assertThat(purge.sql("delete from shelf.books where id = 1").update()).isOne();
    assertThat(JdbcClient.create(db.migrate()).sql("select current_user").query().singleValue())
        .isEqualTo("caregateway_migrate");
  }

  @Test
  void keepsDatabasesApart() {
    db.jdbc().sql("insert into shelf.books values (2, 'Emma')").update();
    assertThat(other.jdbc().sql("select count(*) from shelf.books").query(Long.class).single())
        .isZero();
    assertThat(other.settings().url()).isNotEqualTo(db.settings().url());
  }
}
