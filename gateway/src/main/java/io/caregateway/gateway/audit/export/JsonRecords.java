package io.caregateway.gateway.audit.export;

import io.caregateway.feed.FeedJson;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import java.io.IOException;
import java.io.OutputStream;

/** Records as the log has them, one a line, as in the files of a practice that leaves. */
record JsonRecords(OutputStream out) implements RecordWriter {

  @Override
  public void write(Entry entry) throws IOException {
    out.write(FeedJson.write(entry));
    out.write('\n');
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
