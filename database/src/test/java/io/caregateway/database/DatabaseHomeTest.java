package io.caregateway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
        .hasMessage(
            "Cannot write to %s (Not a directory): make it writable or choose another home.",
            impossible);
  }

  @Test
  void refusesDataWhosePasswordsAreLost() throws Exception {
    Files.writeString(Files.createDirectory(home.resolve("postgres")).resolve("PG_VERSION"), "18");
    Path passwords = home.resolve("postgres-passwords.properties");
    assertThatThrownBy(() -> DatabaseHome.open(home, TestHomes.durable()))
        .isInstanceOf(DatabaseException.PasswordsMissing.class)
        .hasMessage("The file %s is missing or incomplete: restore it from a backup.", passwords);
  }

  @Test
  void refusesDataOfAnotherVersion() throws Exception {
    Path data = Files.createDirectory(home.resolve("postgres"));
    Files.writeString(data.resolve("PG_VERSION"), "12\n");
    HomePasswords.generate().write(home);
    assertThatThrownBy(() -> DatabaseHome.open(home, TestHomes.durable()))
        .isInstanceOf(DatabaseException.OtherVersion.class)
        .hasMessage(
            "The data in %s is of PostgreSQL 12 and this release brings 18: bring it over with"
                + " pg_upgrade, or start the earlier release.",
            data);
  }
}
