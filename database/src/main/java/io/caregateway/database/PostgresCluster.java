package io.caregateway.database;

import io.caregateway.database.PostgresProgram.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One data folder of PostgreSQL: made, started and stopped. */
record PostgresCluster(PostgresProgram programs, Path data, Path log) {

  private static final String START_SECONDS = "300";
  private static final String STOP_SECONDS = "60";
  private static final long LOG_BYTES = 5_000_000;

  boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /**
   * Makes the data folder. It appears under its name only when complete, so a crash half way leaves
   * nothing that looks like data.
   */
  void create(String password, boolean durable) throws IOException {
    Path fresh = data.resolveSibling(data.getFileName() + ".new");
    Path passwordFile = data.resolveSibling("superuser.tmp");
    Folders.delete(fresh);
    try {
      OwnerOnlyFile.write(passwordFile, password);
      List<String> arguments = new ArrayList<>();
      arguments.add("--pgdata=" + fresh);
      arguments.add("--username=" + HomePasswords.SUPERUSER);
      arguments.add("--pwfile=" + passwordFile);
      arguments.add("--auth=scram-sha-256");
      arguments.add("--encoding=UTF8");
      arguments.add("--locale=C");
      arguments.add("--locale-provider=builtin");
      arguments.add("--builtin-locale=C.UTF-8");
      if (!durable) {
        arguments.add("--no-sync");
      }
      Result result = programs.run("initdb", arguments.toArray(String[]::new));
      if (!result.succeeded()) {
        throw initFailed(result);
      }
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Refuses data that these programs cannot read. */
  void requireSameVersion() throws IOException {
    String found = Files.readString(data.resolve("PG_VERSION")).strip();
    String said = programs.run("postgres", "--version").output();
    String expected = said.replaceAll("^\\D*(\\d+).*$", "$1");
    if (!found.equals(expected)) {
      throw new DatabaseException.OtherVersion(data, found, expected);
    }
  }

  /** Stops a server that outlived the process which started it. */
  void stopOrphan() throws IOException {
    Optional<Postmaster> left = Postmaster.of(data);
    if (left.isEmpty()) {
      return;
    }
    if (left.get().serves(data)) {
      stop();
    } else {
      left.get().forget();
    }
  }

  /** Starts the server and waits until it takes connections, crash recovery included. */
  void start(ServerSettings settings) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    long before = Files.exists(log) ? Files.size(log) : 0;
    Result result =
        programs.run(
            "pg_ctl",
            "--pgdata=" + data,
            "--log=" + log,
            "--timeout=" + START_SECONDS,
            "--options=" + settings.asOptions(),
            "--wait",
            "start");
    if (!result.succeeded()) {
      throw startFailed(settings.port(), before, result);
    }
  }

  void stop() throws IOException {
    if (!stop("fast").succeeded() && Postmaster.of(data).isPresent()) {
      stop("immediate");
    }
  }

  private Result stop(String mode) throws IOException {
    return programs.run(
        "pg_ctl",
        "--pgdata=" + data,
        "--mode=" + mode,
        "--timeout=" + STOP_SECONDS,
        "--wait",
        "stop");
  }

  private DatabaseException initFailed(Result result) throws IOException {
    Files.writeString(log, result.output());
    return result.output().contains("as root") || result.output().contains("unshare failed")
        ? new DatabaseException.NotSupportedHere(
            "PostgreSQL does not run as root on this machine", null)
        : new DatabaseException.DidNotStart(log, reason(result.output()));
  }

  private DatabaseException startFailed(int port, long before, Result result) throws IOException {
    byte[] all = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
    int from = (int) Math.min(before, all.length);
    String said = new String(all, from, all.length - from, StandardCharsets.UTF_8);
    return said.contains("Address already in use")
        ? new DatabaseException.PortInUse(port)
        : new DatabaseException.DidNotStart(log, reason(said.isBlank() ? result.output() : said));
  }

  /** The last line that names a fatal error, or else simply the last. */
  private static String reason(String text) {
    List<String> lines = text.strip().lines().toList();
    return lines.stream()
        .filter(line -> line.contains("FATAL") || line.contains("error:"))
        .reduce((earlier, later) -> later)
        .orElseGet(() -> lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
  }
}
