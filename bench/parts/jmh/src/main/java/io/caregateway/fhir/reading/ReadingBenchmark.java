package io.caregateway.fhir.reading;

import io.caregateway.bench.Patients;
import io.caregateway.fhir.Dialect;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the bytes of a Patient to demographics, in microseconds a patient. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBenchmark {

  @Param({"STU3", "R4"})
  public Dialect dialect;

  private List<byte[]> patients;
  private PatientReader reader;
  private int next;

  @Setup
  public void patients() {
    patients = Patients.of(dialect, 1_000);
    reader = dialect.patientReader();
  }

  @Benchmark
  public PatientReading byTokens() {
    return reader.readJson(patient());
  }

  @Benchmark
  public PatientReading byHapi() {
    return reader.readJsonByHapi(patient());
  }

  private byte[] patient() {
    next = (next + 1) % patients.size();
    return patients.get(next);
  }
}
