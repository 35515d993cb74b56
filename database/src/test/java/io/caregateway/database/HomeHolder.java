package io.caregateway.database;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A process that opens a home, says whether it owns it, and holds it until its input ends. */
final class HomeHolder implements AutoCloseable {

  private final Process process;

  private HomeHolder(Process process) {
    this.process = process;
  }

  public static void main(String[] arguments) throws Exception {
    HomeOptions options = TestHomes.durableOn(Integer.parseInt(arguments[1]));
    try (DatabaseHome home = DatabaseHome.open(Path.of(arguments[0]), options)) {
      System.out.println(home.owned() ? "owner" : "guest");
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  static HomeHolder start(Path home, int port) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HomeHolder.class.getName(),
                home.toString(),
                Integer.toString(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new HomeHolder(process);
  }

  /** Waits until the home is open: "owner" or "guest"; null if the process ended instead. */
  @Nullable String await() throws Exception {
    return process.inputReader(StandardCharsets.UTF_8).readLine();
  }

  /** As kill -9 does. */
  void kill() throws Exception {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws Exception {
    process.getOutputStream().close();
    process.waitFor();
  }
}
