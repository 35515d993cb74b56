package io.caregateway.gateway.audit.export;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditQuery;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditSearch;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Writes records to a file as they are read, a few hundred at a time. That they go out is recorded
 * before the first one does; a file that breaks off is recorded too.
 */
@Component
public final class Exports {

  private static final int BATCH = 500;

  private final CurrentUser user;
  private final PracticeTransactions transactions;
  private final AuditSearch search;
  private final AuditLog audit;

  Exports(CurrentUser user, PracticeTransactions transactions, AuditSearch search, AuditLog audit) {
    this.user = user;
    this.transactions = transactions;
    this.search = search;
    this.audit = audit;
  }

  /**
   * Begins one of all records until now.
   *
   * @param what is in it, in words
   * @return the sequence number of the record of it: the file has those before
   */
  public long begin(Format format, String what) {
    return record(AuditRecord.done(Act.AUDIT_EXPORTED, user.actor(), user.origin()), format, what);
  }

  /**
   * Newest first.
   *
   * @param end of {@link #begin}
   * @param wanted what must hold of a record beside the query, of what is sealed
   * @throws IOException when whoever asked for it is gone; recorded
   */
  public void write(
      Format format, AuditQuery query, Predicate<Entry> wanted, long end, OutputStream out)
      throws IOException {
    OdsCode practice = user.practice();
    long written = 0;
    try {
      RecordWriter file = format.on(out, practice);
      long before = end;
      List<Entry> batch = search.newest(practice, query, before, BATCH);
      while (!batch.isEmpty()) {
        for (Entry entry : batch) {
          if (wanted.test(entry)) {
            file.write(entry);
            written++;
          }
        }
        before = batch.get(batch.size() - 1).seq();
        batch = search.newest(practice, query, before, BATCH);
      }
      file.end();
    } catch (IOException | RuntimeException e) {
      record(
          AuditRecord.failed(
              Act.AUDIT_EXPORTED, user.actor(), user.origin(), "The file broke off."),
          format,
          "of record " + end + ", after " + written + " records");
      throw e;
    }
  }

  private long record(AuditRecord export, Format format, String what) {
    return transactions.in(user.practice(), () -> audit.append(export.about(format + ", " + what)));
  }
}
