package io.caregateway.safeguards.audit.verify;

import io.caregateway.safeguards.audit.KeptRecord;
import io.caregateway.safeguards.audit.verify.Finding.Kind;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.util.ArrayList;
import java.util.List;

/**
 * Records whose content does not open where it is. A few are kept until the end, to see whether
 * they changed places.
 */
final class Unopened {

  private static final int MOST = 200;

  private final FieldCipher cipher;
  private final Report report;
  private final List<KeptRecord> records = new ArrayList<>();

  Unopened(FieldCipher cipher, Report report) {
    this.cipher = cipher;
    this.report = report;
  }

  void add(KeptRecord record) {
    if (records.size() < MOST) {
      records.add(record);
    } else {
      edited(record);
    }
  }

  /**
   * @param head the number after the last record that was written
   */
  void end(long head) {
    for (KeptRecord record : records) {
      long really = really(record);
      if (really == 0) {
        edited(record);
      } else {
        report.one(
            record.seq() < head ? Kind.REORDERED : Kind.INSERTED,
            record.log(),
            record.seq(),
            "it holds what was written as record " + really);
      }
    }
  }

  /** The number that it was written under: one of the others, or one of its neighbours. */
  private long really(KeptRecord record) {
    for (KeptRecord other : records) {
      if (other.seq() != record.seq() && record.isReally(cipher, other.seq())) {
        return other.seq();
      }
    }
    for (long near : new long[] {record.seq() - 1, record.seq() + 1}) {
      if (record.isReally(cipher, near)) {
        return near;
      }
    }
    return 0;
  }

  private void edited(KeptRecord record) {
    report.one(
        Kind.EDITED, record.log(), record.seq(), "its content was changed, or put in its place");
  }
}
