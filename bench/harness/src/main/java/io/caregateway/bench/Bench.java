package io.caregateway.bench;

import io.caregateway.bench.cases.Growth;
import io.caregateway.bench.cases.Intakes;
import io.caregateway.bench.cases.Intakes.Entrant;
import io.caregateway.bench.cases.WarmUp;
import io.caregateway.bench.limits.ComparedHashes;
import io.caregateway.bench.limits.DurableMessages;
import io.caregateway.bench.limits.Limit;
import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.report.Csv;
import io.caregateway.bench.report.GrowthPlot;
import io.caregateway.bench.report.Plot;
import io.caregateway.bench.report.Sample;
import io.caregateway.bench.report.Samples;
import io.caregateway.bench.report.Summary;
import io.caregateway.bench.site.Site;
import io.caregateway.bench.subject.Product;
import io.caregateway.bench.subject.Subject;
import io.caregateway.stubs.emis.EmisDialect;
import io.caregateway.stubs.fhir.Dialect;
import io.caregateway.stubs.tpp.AccessTokens;
import io.caregateway.stubs.tpp.TppDialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench/run}: measures, and writes what it found into a folder. */
@Command(
    name = "bench/run",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Measures the packaged gateway beside its peers and the machine's own limits.")
public final class Bench implements Callable<Integer> {

  /** Of a practice to warm up with. */
  private static final int WARM_PATIENTS = 50_000;

  /** With fewer, the limit's own start would be what is measured. */
  private static final int FEWEST_HASHES = 100_000;

  /** Practices of one subject are numbered from here on, those of the next a hundred later. */
  private static final int NUMBERS = 100;

  /** The peers' always. */
  private static final Dialect R4 = new TppDialect(new AccessTokens(Clock.systemUTC()));

  @Mixin private final Options options = new Options();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path out = Files.createDirectories(options.out.toAbsolutePath());
    Samples samples = new Samples();
    try (Site site = Site.open(out.resolve("site"), options.root.toAbsolutePath())) {
      measure(site, samples, options.jfr ? out.resolve("jfr") : null);
    }
    String summary = new Summary(samples, Wanted.RATIOS).text();
    Files.writeString(out.resolve("summary.txt"), Machine.describe(options.root) + summary);
    Files.writeString(out.resolve("plot.svg"), Plot.svg(samples));
    List<Sample> growth = samples.whole(Growth.NAME);
    if (!growth.isEmpty()) {
      Files.writeString(out.resolve("growth.svg"), GrowthPlot.svg(growth));
    }
    Csv.write(out.resolve("samples.csv"), samples);
    System.out.printf("%n%s%nResults: %s%n", summary, out);
    return samples.all().stream().allMatch(s -> s.failure() == null) ? 0 : 1;
  }

  private void measure(Site site, Samples samples, @Nullable Path recordings) throws Exception {
    Dialect dialect = options.dialect.equals("emis") ? new EmisDialect(Clock.systemUTC()) : R4;
    List<Surgery> surgeries = surgeries(0, dialect);
    ProductCases alone = new ProductCases(options.cases, dialect, options.patients);
    try (Subjects subjects = new Subjects()) {
      List<Surgery> known = new ArrayList<>(surgeries);
      known.addAll(alone.surgeries(site));
      Product product = Product.start(site, known, options.java, options.brokerApart);
      List<Entrant> entrants = new ArrayList<>();
      WarmUp warmUp = new WarmUp(site, samples);
      entrants.add(warmUp.warm(subjects.add(product), surgeries));
      boolean taken = options.cases.stream().anyMatch(Intakes.ALL::contains);
      for (String peer : taken ? options.peers : List.<String>of()) {
        if (!peer.equals(Peers.NONE)) {
          Subject started = subjects.add(Peers.start(peer, site));
          entrants.add(warmUp.warm(started, surgeries(entrants.size(), R4)));
        }
      }
      if (taken) {
        new Intakes(site, samples, options.cases, recordings)
            .measure(entrants, limits(site), options.repeats);
      }
      alone.measure(site, samples, product);
    }
  }

  private List<Limit> limits(Site site) throws Exception {
    return options.noLimits
        ? List.of()
        : List.of(
            new DurableMessages(site.folder().resolve("limit")),
            ComparedHashes.filled(site.postgres(), Math.max(FEWEST_HASHES, options.patients)));
  }

  /** Those to warm up with, then one for each repeat. */
  private List<Surgery> surgeries(int subject, Dialect dialect) {
    int warming = Math.min(WARM_PATIENTS, options.patients);
    return IntStream.range(0, WarmUp.TURNS + options.repeats)
        .mapToObj(
            n ->
                new Surgery(
                    subject * NUMBERS + n, dialect, n < WarmUp.TURNS ? warming : options.patients))
        .toList();
  }
}
