package io.caregateway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.database.DatabaseSettings.Login;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

  @TempDir static Path home;

  private static DatabaseHome opened;
  private static DatabaseSettings settings;
  private static Sql administrator;
  private static Sql owner;
  private static Sql run;
  private static Sql purge;

  @BeforeAll
  static void openAHomeWithAGuardedTable() throws Exception {
    opened = DatabaseHome.open(home, HomeOptions.throwAway(TestHomes.PROGRAMS));
    settings = opened.settings();
    administrator = new Sql(settings.url(), opened.administrator());
    owner = new Sql(settings.url(), settings.migrate());
    run = new Sql(settings.url(), settings.run());
    purge = new Sql(settings.url(), settings.purge());
    owner.execute(
        """
        create schema guarded;
        grant usage on schema guarded to caregateway_run;
        create table guarded.rows (practice text);
        insert into guarded.rows values ('A81001');
        grant select, insert on guarded.rows to caregateway_run;
        alter table guarded.rows enable row level security;
        alter table guarded.rows force row level security;
        create policy own on guarded.rows using (practice = current_setting('app.practice', true));
        """);
  }

  @AfterAll
  static void stop() {
    opened.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table public.t (a int)",
        "create temporary table t (a int)",
        "create table guarded.t (a int)",
        "create schema mine",
        "create role friend",
        "alter table guarded.rows disable row level security",
        "alter table guarded.rows no force row level security",
        "drop policy own on guarded.rows",
        "truncate guarded.rows",
        "delete from guarded.rows",
        "set row_security = off; select * from guarded.rows",
        "set role caregateway_migrate",
        "set session authorization postgres",
        "alter role caregateway_run bypassrls",
        "copy guarded.rows to program 'cat'",
      })
  void isRefusedToTheRoleThatRuns(String sql) {
    assertThatThrownBy(() -> run.execute(sql))
        .hasMessageMatching(
            "(?s).*(permission denied|must be owner|row-level security|no schema|not create).*");
  }

  @Test
  void showsTheRoleThatRunsOnlyThePracticeThatIsSet() throws Exception {
    assertThat(run.ask("select count(*) from guarded.rows")).isEqualTo("0");
    assertThat(
            run.ask(
                "select count(*) from guarded.rows"
                    + " where set_config('app.practice', 'A81001', false) is not null"))
        .isEqualTo("1");
  }

  @Test
  void givesThePurgingRoleNothingThatIsNotGranted() {
    assertThatThrownBy(() -> purge.ask("select * from guarded.rows"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void canBeCreatedAgainAndTakesAwayWhatIsTooMuch() throws Exception {
    administrator.execute("alter role caregateway_run bypassrls createdb");
    assertThatThrownBy(() -> Roles.verify(settings))
        .isInstanceOf(DatabaseException.RoleTooStrong.class)
        .hasMessage(
            "The database role caregateway_run bypasses row-level security:"
                + " create it with roles.sql as it stands.");
    Roles.create(opened.administrator(), settings);
    assertThatCode(() -> Roles.verify(settings)).doesNotThrowAnyException();
  }

  @Test
  void canBeMadeWithTheScriptAloneByAnAdministratorWhoSetsPasswordsAsOptions() throws Exception {
    String options = "?options=-c%20caregateway.purge_password=chosen";
    Sql script = new Sql(settings.url() + options, opened.administrator());
    try (var roles = Roles.class.getResourceAsStream("roles.sql")) {
      script.execute(new String(roles.readAllBytes(), StandardCharsets.UTF_8));
    }
    Sql chosen = new Sql(settings.url(), new Login(Roles.PURGE, "chosen"));
    assertThat(chosen.ask("select current_user")).isEqualTo(Roles.PURGE);
    assertThat(run.ask("select current_user")).isEqualTo(Roles.RUN);
    Roles.create(opened.administrator(), settings);
  }

  @Test
  void refusesARoleThatMayBecomeAnother() throws Exception {
    administrator.execute("grant caregateway_migrate to caregateway_purge");
    try {
      assertThatThrownBy(() -> Roles.verify(settings))
          .isInstanceOf(DatabaseException.RoleTooStrong.class)
          .hasMessageContaining("caregateway_purge is a member of caregateway_migrate");
      assertThatThrownBy(() -> Roles.create(opened.administrator(), settings))
          .isInstanceOf(DatabaseException.NotPrepared.class)
          .hasStackTraceContaining("must not be members of other roles");
    } finally {
      administrator.execute("revoke caregateway_migrate from caregateway_purge");
    }
  }

  @Test
  void refusesARoleThatOwnsATable() throws Exception {
    administrator.execute("alter table guarded.rows owner to caregateway_run");
    try {
      assertThatThrownBy(() -> Roles.verify(settings))
          .isInstanceOf(DatabaseException.RoleTooStrong.class)
          .hasMessageContaining("caregateway_run owns");
    } finally {
      administrator.execute("alter table guarded.rows owner to caregateway_migrate");
    }
  }
}
