package io.caregateway.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process of the measurement; what it says goes to a file. */
public final class Program implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration LOOK = Duration.ofMillis(100);

  private static final Pattern LISTENING = Pattern.compile("Listening on (\\d+)\\n");

  private final Process process;
  private final Path log;

  private Program(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  public static Program start(Path log, List<String> command) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    // whoever stops a measurement half way stops all of it
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new Program(process, log);
  }

  /** Runs a command to its end. */
  public static void run(Path log, List<String> command) throws Exception {
    try (Program program = start(log, command)) {
      if (program.process.waitFor() != 0) {
        throw new IOException(command.get(0) + " failed, see " + log);
      }
    }
  }

  /** A program of this JDK. */
  public static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** Waits until it is up. */
  public void await(Callable<Boolean> isUp) throws Exception {
    long end = System.nanoTime() + START.toNanos();
    while (!isUp.call()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("It did not come up, see " + log);
      }
      Thread.sleep(LOOK.toMillis());
    }
  }

  /** Waits until it says {@code Listening on PORT}. */
  public int port() throws Exception {
    await(() -> LISTENING.matcher(Files.readString(log)).find());
    Matcher said = LISTENING.matcher(Files.readString(log));
    return said.find() ? Integer.parseInt(said.group(1)) : 0;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
