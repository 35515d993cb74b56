package io.caregateway.safeguards.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.LogName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {

  private static final NoteSigner SIGNER =
      new NoteSigner("audit.example", new SecretKeySpec(new byte[32], "Ed25519"));
  private static final String NAME = "A81001-SIGN_ON-2026-11.checkpoint";

  @TempDir Path folder;

  @Test
  void keepsTheNewestHeadInAFileThatAnybodyCanCheck() throws IOException {
    CheckpointFolder heads = new CheckpointFolder(folder);

    assertThat(heads.put(head(5), there -> true)).isEqualTo(CheckpointFolder.Put.WRITTEN);
    assertThat(heads.put(head(7), there -> true)).isEqualTo(CheckpointFolder.Put.WRITTEN);

    assertThat(Files.readString(folder.resolve(NAME))).isEqualTo(head(7).note());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder(NAME, ".lock");
    }
  }

  @Test
  void neverPutsAnOlderHeadOverANewerOne() throws IOException {
    CheckpointFolder heads = new CheckpointFolder(folder);
    heads.put(head(7), there -> true);

    assertThat(heads.put(head(5), there -> true)).isEqualTo(CheckpointFolder.Put.HAD_IT);

    assertThat(Files.readString(folder.resolve(NAME))).isEqualTo(head(7).note());
  }

  @Test
  void leavesAHeadThatTheDatabaseDoesNotKnow() throws IOException {
    CheckpointFolder heads = new CheckpointFolder(folder);
    heads.put(head(5), there -> true);

    assertThat(heads.put(head(7), there -> false)).isEqualTo(CheckpointFolder.Put.FORKED);

    assertThat(Files.readString(folder.resolve(NAME))).isEqualTo(head(5).note());
  }

  @Test
  void leavesWhatIsNoHead() throws IOException {
    Files.writeString(folder.resolve(NAME), "spoilt");

    assertThat(new CheckpointFolder(folder).put(head(7), there -> true))
        .isEqualTo(CheckpointFolder.Put.FORKED);
  }

  @Test
  void tellsWhatToDoWhereItCannotWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");

    assertThatThrownBy(() -> new CheckpointFolder(file).put(head(7), there -> true))
        .isInstanceOf(FolderUnusable.class)
        .hasMessageContaining("gateway.audit.checkpoints.folder");
  }

  private static SignedHead head(long size) {
    Checkpoint head =
        Checkpoint.of(
            "audit.example",
            new OdsCode("A81001"),
            LogName.parse("SIGN_ON/2026-11"),
            size,
            new byte[32]);
    return new SignedHead(head, SIGNER.sign(head.text()).toString());
  }
}
