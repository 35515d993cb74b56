package io.caregateway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

  @TempDir static Path home;

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static DatabaseHome opened;

  private DatabaseSettings settings;
  private Sql owner;

  @BeforeAll
  static void open() {
    opened = DatabaseHome.open(home, HomeOptions.throwAway(TestHomes.PROGRAMS));
  }

  @AfterAll
  static void close() {
    opened.close();
  }

  @BeforeEach
  void createAnEmptyDatabase() {
    DatabaseSettings roles = opened.settings();
    settings =
        new DatabaseSettings(
            roles.url() + DATABASES.incrementAndGet(), roles.migrate(), roles.run(), roles.purge());
    Roles.create(opened.administrator(), settings);
    owner = new Sql(settings.url(), settings.migrate());
  }

  @Test
  void givesEachSchemaItsOwnHistoryAndEachRoleItsGrants() throws Exception {
    Migrations.migrate(settings, "shelf", "lending");

    Sql run = new Sql(settings.url(), settings.run());
    Sql purge = new Sql(settings.url(), settings.purge());
    run.execute("insert into shelf.books values (1, 'Middlemarch')");
    assertThatThrownBy(() -> run.execute("delete from shelf.books"))
        .hasMessageContaining("permission denied");
    purge.execute("delete from shelf.books");
    assertThat(run.ask("select count(*) from lending.loans")).isEqualTo("0");
    for (String schema : List.of("shelf", "lending")) {
      assertThat(owner.ask("select max(version) from " + schema + ".flyway_schema_history"))
          .isEqualTo("1");
    }
    assertThat(
            owner.ask(
                "select schema_owner from information_schema.schemata"
                    + " where schema_name = 'shelf'"))
        .isEqualTo(Roles.MIGRATE);
  }

  @Test
  void leavesOutASchemaWithoutScripts() throws Exception {
    Migrations.migrate(settings, "not_there", "shelf");

    assertThat(owner.ask("select count(*) from pg_namespace where nspname = 'not_there'"))
        .isEqualTo("0");
    assertThat(owner.ask("select count(*) from shelf.books")).isEqualTo("0");
  }

  @Test
  void runsOnceWhenSeveralMigrateAtTheSameTime() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> starts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        starts.add(
            () -> {
              Migrations.migrate(settings, "shelf", "lending");
              return true;
            });
      }
      for (Future<Boolean> done : pool.invokeAll(starts)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(owner.ask("select count(*) from lending.flyway_schema_history where version = '1'"))
        .isEqualTo("1");
  }

  @Test
  void goesOnWhereAnEarlierReleaseStopped() throws Exception {
    Migrations.migrate(settings, "shelf");
    new Sql(settings.url(), settings.run()).execute("insert into shelf.books values (1, 'Emma')");

    Migrations.migrate(settings, "shelf", "lending");

    assertThat(owner.ask("select title from shelf.books")).isEqualTo("Emma");
  }
}
