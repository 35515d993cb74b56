package io.caregateway.bench.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JFR in another process, one file for each piece of work. */
public final class Recording implements AutoCloseable {

  private final long pid;
  private final Path file;

  private Recording(long pid, Path file) {
    this.pid = pid;
    this.file = file;
  }

  /**
   * @param file {@code .jfr}
   */
  public static Recording start(long pid, Path file) throws Exception {
    Files.createDirectories(file.getParent());
    jcmd(pid, file, "JFR.start", "name=work", "settings=profile");
    return new Recording(pid, file);
  }

  @Override
  public void close() throws Exception {
    jcmd(pid, file, "JFR.stop", "name=work", "filename=" + file);
  }

  private static void jcmd(long pid, Path file, String... said) throws Exception {
    List<String> command = new ArrayList<>(List.of(Program.tool("jcmd"), "" + pid));
    command.addAll(List.of(said));
    Program.run(file.resolveSibling("jcmd.log"), command);
  }
}
