package io.caregateway.gateway.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir Path folder;

  @Test
  void isMadeWhereItIsMissing() {
    Home home = Home.prepare(folder.resolve("a/b"));
    assertThat(home.folder()).isDirectory().isEmptyDirectory();
  }

  @Test
  void isRefusedWhereAFileIsInTheWay() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Home.prepare(file))
        .isInstanceOf(HomeNotWritable.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void isServedFromByOneAtATime() throws Exception {
    Home home = Home.prepare(folder);
    HomeLock first = HomeLock.take(home);
    assertThatThrownBy(() -> HomeLock.take(home)).isInstanceOf(HomeInUse.class);
    first.close();
    HomeLock.take(home).close();
  }
}
