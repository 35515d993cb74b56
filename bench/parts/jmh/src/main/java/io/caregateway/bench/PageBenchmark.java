package io.caregateway.bench;

import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.page.PageReader;
import io.caregateway.fhir.page.SearchBody;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A page of 250 patients cut into its entries, in microseconds a page. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageBenchmark {

  private static final int ENTRIES = 250;

  private final PageReader reader = new PageReader(8 << 20, ENTRIES);
  private byte[] page;

  @Setup
  public void page() {
    page =
        Patients.of(Dialect.R4, ENTRIES).stream()
            .map(patient -> new String(patient, StandardCharsets.UTF_8))
            .map(patient -> "{\"resource\":" + patient + ",\"search\":{\"mode\":\"match\"}}")
            .collect(
                Collectors.joining(
                    ",",
                    "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[",
                    "]}"))
            .getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public SearchBody slices() {
    return reader.read(page);
  }
}
