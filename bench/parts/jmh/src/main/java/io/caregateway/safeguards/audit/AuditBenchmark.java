package io.caregateway.safeguards.audit;

import io.caregateway.bench.Site;
import io.caregateway.safeguards.audit.tree.CompactRange;
import io.caregateway.safeguards.audit.tree.TreeHash;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an audit record costs beside the database, in microseconds a record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AuditBenchmark {

  private static final AuditRecord READ =
      AuditRecord.done(
              Act.PATIENT_READ, Actor.system("bench"), new Origin("203.0.113.7", "bench", "q", "c"))
          .about("account");

  private FieldCipher cipher;
  private byte[] written;
  private CompactRange tree;

  @Setup
  public void keys() throws IOException {
    cipher = new FieldCipher(Site.keys());
    tree = new CompactRange();
    written = record();
  }

  /** The record's bytes, with a salt of their own. */
  @Benchmark
  public byte[] record() {
    Columns columns =
        Columns.of(Site.PRACTICE, new Position(7, 6), Instant.EPOCH, READ, new byte[16]);
    return RecordForm.write(
        columns,
        new Content(READ.actor(), READ.origin(), READ.subject(), READ.reason(), "", null));
  }

  @Benchmark
  public byte[] commitment() {
    return RecordForm.commitment(written);
  }

  @Benchmark
  public byte[] seal() {
    return cipher.seal(Site.PRACTICE, AuditLog.binding(7), written);
  }

  /** One more leaf in the tree that a checkpoint signs. */
  @Benchmark
  public CompactRange leaf() {
    tree.append(TreeHash.leaf(written));
    return tree;
  }
}
