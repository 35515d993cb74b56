package io.caregateway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DatabaseHomeProcessesTest {

  @TempDir Path home;

  @Test
  void findsItsDataAgainAfterItsProcessWasKilled() throws Exception {
    int port = ServerSettings.freePort();
    ProcessHandle orphan;
    try (HomeHolder holder = HomeHolder.start(home, port)) {
      assertThat(holder.await()).isEqualTo("owner");
      DatabaseSettings settings = HomePasswords.read(home).settings(port);
      Sql owner = new Sql(settings.url(), settings.migrate());
      owner.execute(
          "create schema kept; create table kept.t (a int); insert into kept.t values (7)");
      orphan = Postmaster.of(home.resolve("postgres")).orElseThrow().process();
      holder.kill();
    }
    assertThat(orphan.isAlive()).isTrue();

    try (DatabaseHome again = DatabaseHome.open(home, TestHomes.durableOn(port))) {
      assertThat(again.owned()).isTrue();
      await().until(() -> !orphan.isAlive());
      Sql owner = new Sql(again.settings().url(), again.settings().migrate());
      assertThat(owner.ask("select a from kept.t")).isEqualTo("7");
    }
  }

  @Test
  void findsItsDataAgainAfterServerAndProcessWereKilled() throws Exception {
    int port = ServerSettings.freePort();
    try (HomeHolder holder = HomeHolder.start(home, port)) {
      assertThat(holder.await()).isEqualTo("owner");
      DatabaseSettings settings = HomePasswords.read(home).settings(port);
      Sql owner = new Sql(settings.url(), settings.migrate());
      owner.execute(
          "create schema kept; create table kept.t (a int); insert into kept.t values (7)");
      ProcessHandle server = Postmaster.of(home.resolve("postgres")).orElseThrow().process();
      holder.kill();
      server.destroyForcibly();
      server.onExit().join();
    }
    try (DatabaseHome again = DatabaseHome.open(home, TestHomes.durable())) {
      Sql owner = new Sql(again.settings().url(), again.settings().migrate());
      assertThat(owner.ask("select a from kept.t")).isEqualTo("7");
    }
  }

  @Test
  void letsOneOwnAHomeThatSeveralOpenAtOnce() throws Exception {
    try (HomeHolder one = HomeHolder.start(home, 0);
        HomeHolder two = HomeHolder.start(home, 0)) {
      assertThat(List.of(String.valueOf(one.await()), String.valueOf(two.await())))
          .containsExactlyInAnyOrder("owner", "guest");
      try (DatabaseHome third = DatabaseHome.open(home, TestHomes.durable())) {
        assertThat(third.owned()).isFalse();
        Sql run = new Sql(third.settings().url(), third.settings().run());
        assertThat(run.ask("select current_user")).isEqualTo(Roles.RUN);
      }
    }
    assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void leavesAloneAProgramThatOnlyGotTheServersOldNumber() throws Exception {
    DatabaseHome.open(home, HomeOptions.throwAway(TestHomes.PROGRAMS)).close();
    Path data = home.resolve("postgres");
    long innocent = ProcessHandle.current().pid();
    Files.writeString(data.resolve("postmaster.pid"), innocent + "\n" + data + "\n");

    try (DatabaseHome again = DatabaseHome.open(home, HomeOptions.throwAway(TestHomes.PROGRAMS))) {
      Sql run = new Sql(again.settings().url(), again.settings().run());
      assertThat(run.ask("select 1")).isEqualTo("1");
    }
  }

  @Test
  void startsAfreshAfterACrashInTheMiddleOfTheFirstStart() throws Exception {
    HomePasswords.generate().write(home);
    Files.writeString(
        Files.createDirectory(home.resolve("postgres.new")).resolve("PG_VERSION"), "");

    try (DatabaseHome opened = DatabaseHome.open(home, HomeOptions.throwAway(TestHomes.PROGRAMS))) {
      Sql run = new Sql(opened.settings().url(), opened.settings().run());
      assertThat(run.ask("select 1")).isEqualTo("1");
    }
  }
}
