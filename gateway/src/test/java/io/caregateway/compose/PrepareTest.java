package io.caregateway.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PrepareTest {

  @TempDir Path temporary;

  @Test
  void makesEveryMountedFileThatIsNotHereAlready() throws Exception {
    PreparedSite site = PreparedSite.in(temporary.resolve("site"));
    ComposeFile file = ComposeFile.read(Map.of());
    assertThat(Stream.concat(file.mountedFiles(), file.secrets().values().stream()))
        .isNotEmpty()
        .allSatisfy(
            named ->
                assertThat(
                        named.startsWith("./site/")
                            ? site.file(named)
                            : ComposeFile.FOLDER.resolve(named))
                    .isReadable());
  }

  @Test
  void keepsPasswordsAndKeysWhenRepeated() throws Exception {
    Path folder = temporary.resolve("site");
    PreparedSite first = PreparedSite.withKeys(folder);
    String password = first.secret("database-run");
    String key = first.secret("tls-key");
    assertThat(password).matches("[0-9a-f]{64}");
    PreparedSite second = PreparedSite.in(folder);
    assertThat(second.secret("database-run")).isEqualTo(password);
    assertThat(second.secret("tls-key")).isEqualTo(key);
    assertThat(second.secret("database-migrate")).isNotEqualTo(password);
  }

  @Test
  void closesTheFolderToOthersButLetsTheContainersUserReadWhatIsMounted() throws Exception {
    PreparedSite site = PreparedSite.withKeys(temporary.resolve("site"));
    assertThat(Files.getPosixFilePermissions(site.folder()))
        .containsExactlyInAnyOrder(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
    assertThat(Files.getPosixFilePermissions(site.folder().resolve("secrets/tls-key")))
        .contains(PosixFilePermission.OTHERS_READ);
  }
}
