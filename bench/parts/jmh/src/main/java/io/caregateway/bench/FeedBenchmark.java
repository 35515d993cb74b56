package io.caregateway.bench;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.reading.PatientReading.Read;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The message that a patient has changed, to and from JSON, in microseconds a message. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FeedBenchmark {

  private List<DemographicsChanged> messages;
  private List<byte[]> written;
  private int next;

  @Setup
  public void messages() {
    messages =
        Patients.of(Dialect.R4, 1_000).stream()
            .map(patient -> ((Read) Dialect.R4.patientReader().readJson(patient)).demographics())
            .map(FeedBenchmark::message)
            .toList();
    written = messages.stream().map(FeedJson::write).toList();
  }

  @Benchmark
  public byte[] write() {
    return FeedJson.write(messages.get(turn()));
  }

  @Benchmark
  public DemographicsChanged read() {
    return FeedJson.read(written.get(turn()), DemographicsChanged.class);
  }

  private int turn() {
    next = (next + 1) % messages.size();
    return next;
  }

  private static DemographicsChanged message(Demographics demographics) {
    return new DemographicsChanged(
        new OdsCode("A81001"),
        new PatientId(UUID.randomUUID()),
        1,
        PatientState.ACTIVE,
        false,
        null,
        false,
        demographics,
        Instant.EPOCH);
  }
}
