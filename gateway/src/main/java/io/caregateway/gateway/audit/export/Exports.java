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
   * A file that is recorded and may go out.
   *
   * @param owner whose log it is of
   * @param end it has the records before this sequence number, which is its own record's
   */
  public record Begun(OdsCode owner, Format format, long end) {}

  /**
   * Begins one of all records until now.
   *
   * @param what is in it, in words
   */
  public Begun begin(OdsCode owner, Format format, String what) {
    AuditRecord export = AuditRecord.done(Act.AUDIT_EXPORTED, user.actor(), user.origin());
    return new Begun(owner, format, record(owner, export, format + ", " + what));
  }

  /**
   * Newest first.
   *
   * @param wanted what must hold of a record beside the query, of what is sealed
   * @throws IOException when whoever asked for it is gone; recorded
   */
  public void write(Begun file, AuditQuery query, Predicate<Entry> wanted, OutputStream out)
      throws IOException {
    long written = 0;
    try {
      RecordWriter writer = file.format().on(out, file.owner());
      List<Entry> batch = search.newest(file.owner(), query, file.end(), BATCH);
      while (!batch.isEmpty()) {
        for (Entry entry : batch) {
          if (wanted.test(entry)) {
            writer.write(entry);
            written++;
          }
        }
        long last = batch.get(batch.size() - 1).seq();
        batch = search.newest(file.owner(), query, last, BATCH);
      }
      writer.end();
    } catch (IOException | RuntimeException e) {
      record(
          file.owner(),
          AuditRecord.failed(
              Act.AUDIT_EXPORTED, user.actor(), user.origin(), "The file broke off."),
          file.format() + ", of record " + file.end() + ", after " + written + " records");
      throw e;
    }
  }

  private long record(OdsCode owner, AuditRecord export, String what) {
    return transactions.in(owner, () -> audit.append(export.about(what)));
  }
}
