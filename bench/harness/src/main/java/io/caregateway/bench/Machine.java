package io.caregateway.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What was measured on, and when. */
final class Machine {

  private Machine() {}

  /** A few lines; the load tells whether others used the machine, too. */
  static String describe(Path root) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "-C", root.toString(), "log", "-1", "--format=%h %s").start();
    String commit = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
    git.waitFor();
    return """
    %s, %s
    %d cores, %s, load %sJava %s

    """
        .formatted(
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            commit,
            Runtime.getRuntime().availableProcessors(),
            Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll(" +", " "),
            Files.readString(Path.of("/proc/loadavg")),
            System.getProperty("java.version"));
  }
}
