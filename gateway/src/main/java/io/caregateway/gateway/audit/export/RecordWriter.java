package io.caregateway.gateway.audit.export;

import io.caregateway.safeguards.audit.AuditTrail.Entry;
import java.io.IOException;

/** Writes records one after another and keeps none. */
interface RecordWriter {

  void write(Entry entry) throws IOException;

  /** Writes what comes after the last record. The stream stays open. */
  void end() throws IOException;
}
