package io.caregateway.bench;

import io.caregateway.bench.cases.Intakes;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What is measured, and how often. */
final class Options {

  @Option(
      names = "--patients",
      paramLabel = "N",
      description = "patients of a practice (default: ${DEFAULT-VALUE}; 2000 to try it out)")
  int patients = 100_000;

  @Option(
      names = "--cases",
      split = ",",
      paramLabel = "CASE",
      description =
          "load, unchanged, changed, delay, fair, write-back, sign-on, growth (default: the first"
              + " three)")
  List<String> cases = Intakes.ALL;

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "PEER",
      description = "hapi-jpa, camel-jpa, or none (default: all)")
  List<String> peers = Peers.ALL;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "how often each case is done (default: ${DEFAULT-VALUE})")
  int repeats = 3;

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      description = "the clinical system's: tpp (R4) or emis (STU3) (default: ${DEFAULT-VALUE})")
  String dialect = "tpp";

  @Option(
      names = "--java",
      split = ",",
      paramLabel = "OPTION",
      description = "the gateway's JVM options (default: ${DEFAULT-VALUE})")
  List<String> java = List.of("-Xmx512m", "-XX:+UseParallelGC");

  @Option(
      names = "--broker-apart",
      description = "the gateway's broker runs in a process of its own, not within the gateway")
  boolean brokerApart;

  @Option(names = "--jfr", description = "record each piece of work, see bench/hot")
  boolean jfr;

  @Option(names = "--no-limits", description = "leave the machine's own limits out")
  boolean noLimits;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for the results (default: bench/target/results/TIME)")
  Path out = Path.of("");

  @Option(names = "--root", required = true, hidden = true)
  Path root = Path.of("");
}
