package io.caregateway.database;

import io.caregateway.database.PostgresProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
  void create(String password) throws IOException {
    Path fresh = data.resolveSibling(data.getFileName() + ".new");
    Path passwordFile = data.resolveSibling("superuser.tmp");
    Folders.delete(fresh);
    try {
      OwnerOnlyFile.write(passwordFile, password);
      Result result =
          programs.run(
              "initdb",
              "--pgdata=" + fresh,
              "--username=" + HomePasswords.SUPERUSER,
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8");
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
    if (left.get().isPostgres()) {
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
    return result.output().contains("cannot be run as root")
        ? new DatabaseException.NotSupportedHere(
            "PostgreSQL does not run as root on this machine", null)
        : new DatabaseException.DidNotStart(log, lastLine(result.output()));
  }

  private DatabaseException startFailed(int port, long before, Result result) throws IOException {
    String said = Files.exists(log) ? Files.readString(log).substring((int) before) : "";
    return said.contains("Address already in use")
        ? new DatabaseException.PortInUse(port)
        : new DatabaseException.DidNotStart(log, lastLine(said.isBlank() ? result.output() : said));
  }

  private static String lastLine(String text) {
    String stripped = text.strip();
    return stripped.substring(stripped.lastIndexOf('\n') + 1);
  }
}
