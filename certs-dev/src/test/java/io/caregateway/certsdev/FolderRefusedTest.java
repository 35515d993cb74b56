package io.caregateway.certsdev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FolderRefusedTest {

  @ParameterizedTest
  @MethodSource
  void saysWhatStandsInTheWayAndWhatToDo(IOException cause, String reason) {
    assertThat(new FolderRefused(Path.of("out"), cause))
        .hasMessage("Cannot use out: " + reason + ". Free it, or name another folder with --out.")
        .hasCause(cause);
  }

  static Stream<Arguments> saysWhatStandsInTheWayAndWhatToDo() {
    return Stream.of(
        Arguments.of(new AccessDeniedException("out"), "this user may not read or write it"),
        Arguments.of(
            new FileAlreadyExistsException("out"), "a file stands where a folder is needed"),
        Arguments.of(new NoSuchFileException("out"), "nothing can be made there"),
        Arguments.of(
            new FileSystemException("out", null, "Read-only file system"), "Read-only file system"),
        Arguments.of(new IOException("No space left on device"), "No space left on device"),
        Arguments.of(new IOException(), "IOException"));
  }
}
