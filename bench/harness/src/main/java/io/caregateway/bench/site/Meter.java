package io.caregateway.bench.site;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what processes have used from Linux's {@code /proc} (proc(5)). */
public final class Meter {

  /** {@code sysconf(_SC_CLK_TCK)}, which is 100 on every Linux that Java runs on. */
  private static final double TICKS = 100;

  /** Behind the name: user and system time, then those of children that have ended. */
  private static final int FIRST_TIME = 11;

  /** The threads of HotSpot's, of which those not needed end. */
  private static final Pattern COMPILER = Pattern.compile("C[12] Compiler.*", Pattern.DOTALL);

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final long KIB = 1024;

  private final long subject;
  private final long postgres;
  private final double ownBefore;
  private final double databaseBefore;
  private final Map<Path, Double> compilersBefore;

  private Meter(long subject, long postgres) throws IOException {
    this.subject = subject;
    this.postgres = postgres;
    // from now on the high-water mark is counted anew
    Files.writeString(file(subject, "clear_refs"), "5");
    this.ownBefore = seconds(stat(subject), false);
    this.databaseBefore = databaseSeconds();
    this.compilersBefore = compilers();
  }

  /**
   * @param subject the measured process
   * @param postgres the database server's first process
   */
  public static Meter start(long subject, long postgres) throws IOException {
    return new Meter(subject, postgres);
  }

  /** What was used since the start. */
  public Use stop() throws IOException {
    double compiled = 0;
    for (Map.Entry<Path, Double> compiler : compilers().entrySet()) {
      compiled += compiler.getValue() - compilersBefore.getOrDefault(compiler.getKey(), 0.0);
    }
    return new Use(
        seconds(stat(subject), false) - ownBefore,
        compiled,
        databaseSeconds() - databaseBefore,
        resident());
  }

  /** Backends that have ended are counted by the process that waited for them. */
  private double databaseSeconds() throws IOException {
    double sum = seconds(stat(postgres), true);
    List<Long> backends =
        ProcessHandle.of(postgres).stream()
            .flatMap(ProcessHandle::children)
            .map(ProcessHandle::pid)
            .toList();
    for (long backend : backends) {
      if (Files.exists(stat(backend))) {
        sum += seconds(stat(backend), false);
      }
    }
    return sum;
  }

  /** What each of the compiler's threads has used since it began. */
  private Map<Path, Double> compilers() throws IOException {
    Map<Path, Double> seconds = new HashMap<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(file(subject, "task"))) {
      for (Path thread : threads) {
        Path name = thread.resolve("comm");
        if (Files.exists(name) && COMPILER.matcher(Files.readString(name)).matches()) {
          seconds.put(thread, seconds(thread.resolve("stat"), false));
        }
      }
    }
    return seconds;
  }

  private static double seconds(Path file, boolean withChildren) throws IOException {
    String stat = Files.readString(file);
    // the second field, the name, may hold spaces
    String fields = stat.substring(stat.lastIndexOf(')') + 2);
    return SPACE
            .splitAsStream(fields)
            .skip(FIRST_TIME)
            .limit(withChildren ? 4 : 2)
            .mapToLong(Long::parseLong)
            .sum()
        / TICKS;
  }

  private long resident() throws IOException {
    return Files.readAllLines(file(subject, "status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.replaceAll("\\D", ""))
            .mapToLong(Long::parseLong)
            .findFirst()
            .orElse(0)
        * KIB;
  }

  private static Path stat(long pid) {
    return file(pid, "stat");
  }

  private static Path file(long pid, String name) {
    return Path.of("/proc", Long.toString(pid), name);
  }
}
