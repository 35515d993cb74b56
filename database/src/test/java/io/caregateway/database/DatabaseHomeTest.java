package io.caregateway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.database.DatabaseSettings.Login;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseHomeTest {

  @TempDir Path home;

  @Test
  void findsItsDataAgainAfterAStop() throws Exception {
    try (DatabaseHome first = DatabaseHome.open(home, TestHomes.durable())) {
      Sql owner = new Sql(first.settings().url(), first.settings().migrate());
      owner.execute(
          "create schema kept; create table kept.t (a int); insert into kept.t values (7)");
      assertThat(first.owned()).isTrue();
    }
    try (DatabaseHome second = DatabaseHome.open(home, TestHomes.durable())) {
      Sql owner = new Sql(second.settings().url(), second.settings().migrate());
      assertThat(owner.ask("select a from kept.t")).isEqualTo("7");
    }
  }

  @Test
  void handsTheRunningServerToWhoeverComesSecond() throws Exception {
    try (DatabaseHome first = DatabaseHome.open(home, TestHomes.durable())) {
      try (DatabaseHome second = DatabaseHome.open(home, TestHomes.durable())) {
        assertThat(second.owned()).isFalse();
        assertThat(second.settings()).isEqualTo(first.settings());
      }
      Sql run = new Sql(first.settings().url(), first.settings().run());
      assertThat(run.ask("select 1")).isEqualTo("1");
    }
  }

  @Test
  void asksEverybodyForAPassword() throws Exception {
    try (DatabaseHome opened = DatabaseHome.open(home, TestHomes.durable())) {
      for (String user : new String[] {"postgres", Roles.MIGRATE, Roles.RUN, Roles.PURGE}) {
        Sql stranger = new Sql(opened.settings().url(), new Login(user, "guessed"));
        assertThatThrownBy(() -> stranger.ask("select 1"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password authentication failed");
      }
    }
    assertThat(Files.readString(home.resolve("postgres/pg_hba.conf"))).doesNotContain("trust\n");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("postgres-passwords.properties"))))
        .isEqualTo("rw-------");
  }

  @Test
  void isSafeAgainstPowerLossAndSilentAboutRows() throws Exception {
    try (DatabaseHome opened = DatabaseHome.open(home, TestHomes.durable())) {
      Sql run = new Sql(opened.settings().url(), opened.settings().run());
      assertThat(run.ask("show fsync")).isEqualTo("on");
      assertThat(run.ask("show synchronous_commit")).isEqualTo("on");
      assertThat(run.ask("show full_page_writes")).isEqualTo("on");
      assertThat(run.ask("show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(run.ask("show log_error_verbosity")).isEqualTo("terse");
      assertThat(run.ask("show log_min_error_statement")).isEqualTo("panic");
      assertThat(run.ask("select datlocale from pg_database where datname = current_database()"))
          .isEqualTo("C.UTF-8");
    }
  }

  @Test
  void saysWhatToDoWhenThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> DatabaseHome.open(home, TestHomes.durableOn(port)))
          .isInstanceOf(DatabaseException.PortInUse.class)
          .hasMessage(
              "Port %d is in use: stop what uses it, or give the database another port.", port);
    }
  }

  @Test
  void saysWhatToDoWhenTheFolderCannotBeWritten() throws Exception {
    Path file = Files.writeString(home.resolve("file"), "in the way");
    Path impossible = file.resolve("home");
    assertThatThrownBy(() -> DatabaseHome.open(impossible, TestHomes.durable()))
        .isInstanceOf(DatabaseException.HomeNotWritable.class)
        .hasMessage("Cannot write to %s: make it writable or choose another home.", impossible);
  }

  @Test
  void refusesDataWhosePasswordsAreLost() throws Exception {
    DatabaseHome.open(home, TestHomes.durable()).close();
    Path passwords = home.resolve("postgres-passwords.properties");
    Files.delete(passwords);
    assertThatThrownBy(() -> DatabaseHome.open(home, TestHomes.durable()))
        .isInstanceOf(DatabaseException.PasswordsMissing.class)
        .hasMessage("The file %s is missing or incomplete: restore it from a backup.", passwords);
  }
}
