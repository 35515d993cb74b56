package io.caregateway.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a data folder's {@code postmaster.pid} names: its first line is the
 * process id, its second the data folder (PostgreSQL, storage file layout).
 */
record Postmaster(Path pidFile, ProcessHandle process) {

  /** Empty when there is no such file, or it names no live process. */
  static Optional<Postmaster> of(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(ProcessHandle::isAlive)
        .map(process -> new Postmaster(pidFile, process));
  }

  /**
   * Whether the live process is a PostgreSQL on this very folder. After a reboot the number may
   * have gone to another program, or to another PostgreSQL, which must not be stopped. A server
   * that is dead but not yet reaped has no command.
   */
  boolean serves(Path data) {
    ProcessHandle.Info info = process.info();
    boolean postgres =
        info.command()
            .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
            .orElse(false);
    boolean here =
        info.arguments()
            .map(arguments -> List.of(arguments).contains(data.toString()))
            .orElse(true);
    return postgres && here;
  }

  /** PostgreSQL would take any live process of this user for a server, and refuse to start. */
  void forget() throws IOException {
    Files.deleteIfExists(pidFile);
  }
}
