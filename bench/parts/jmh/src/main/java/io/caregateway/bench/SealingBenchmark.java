package io.caregateway.bench;

import io.caregateway.fhir.Dialect;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.PracticeKeys;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A patient's 2 KB sealed, opened and fingerprinted, in microseconds each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SealingBenchmark {

  private static final Binding PLACE = new Binding("gateway.patient", "1", 1);

  private final byte[] plain = Patients.of(Dialect.R4, 1).get(0);
  private FieldCipher cipher;
  private BlindIndex index;
  private byte[] sealed;

  @Setup
  public void keys() throws IOException {
    PracticeKeys keys = Site.keys();
    cipher = new FieldCipher(keys);
    index = new BlindIndex(keys);
    sealed = seal();
  }

  @Benchmark
  public byte[] seal() {
    return cipher.seal(Site.PRACTICE, PLACE, plain);
  }

  @Benchmark
  public byte[] open() {
    return cipher.open(Site.PRACTICE, PLACE, sealed);
  }

  @Benchmark
  public byte[] fingerprint() {
    return index.fingerprint(Site.PRACTICE, "gateway.patient", plain);
  }

  @Benchmark
  public byte[] blindIndex() {
    return index.of(Site.PRACTICE, "gateway.patient.family", "SEDGE");
  }
}
