package io.caregateway.bench;

import io.caregateway.bench.cases.Intakes;
import io.caregateway.bench.cases.Intakes.Entrant;
import io.caregateway.bench.limits.ComparedHashes;
import io.caregateway.bench.limits.DurableMessages;
import io.caregateway.bench.limits.Limit;
import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.report.Csv;
import io.caregateway.bench.report.Plot;
import io.caregateway.bench.report.Samples;
import io.caregateway.bench.report.Summary;
import io.caregateway.bench.site.Site;
import io.caregateway.bench.subject.Product;
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

  /** More would only take longer: by then the compiler has seen it all. */
  private static final int WARM_PATIENTS = 20_000;

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
      Product product = Product.start(site, known, options.java);
      List<Entrant> entrants = new ArrayList<>();
      entrants.add(new Entrant(subjects.add(product), surgeries));
      boolean taken = options.cases.stream().anyMatch(Intakes.ALL::contains);
      for (String peer : taken ? options.peers : List.<String>of()) {
        if (!peer.equals(Peers.NONE)) {
          entrants.add(
              new Entrant(subjects.add(Peers.start(peer, site)), surgeries(entrants.size(), R4)));
        }
      }
      Intakes intakes = new Intakes(site, samples, options.cases, recordings);
      intakes.warm(entrants);
      if (taken) {
        intakes.measure(entrants, limits(site), options.repeats);
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

  /** One to warm up with, and one for each repeat. */
  private List<Surgery> surgeries(int subject, Dialect dialect) {
    List<Surgery> surgeries = new ArrayList<>();
    for (int repeat = 0; repeat <= options.repeats; repeat++) {
      int patients = repeat == 0 ? Math.min(WARM_PATIENTS, options.patients) : options.patients;
      surgeries.add(new Surgery(subject * NUMBERS + repeat, dialect, patients));
    }
    return surgeries;
  }
}
