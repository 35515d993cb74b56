package io.caregateway.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's programs to its end. */
record PostgresProgram(Path folder) {

  /** Of util-linux. */
  private static final Path UNSHARE = Path.of("/usr/bin/unshare");

  /** What a program left: its exit code and all that it printed. */
  record Result(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  Result run(String program, String... arguments) throws IOException {
    List<String> command = command(program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // a PGDATA or PGOPTIONS of the caller must not change what we start
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = start(builder, program);
    try {
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Result(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + program + " ran");
    }
  }

  private Process start(ProcessBuilder builder, String program) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new DatabaseException.NotSupportedHere(
          "The program " + program + " in " + folder + " cannot be run on this machine", e);
    }
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see root. */
  private List<String> command(String program) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root") && Files.isExecutable(UNSHARE)) {
      command.addAll(List.of(UNSHARE.toString(), "--user"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    return command;
  }
}
