package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.RetentionClass;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is taken away when its time is over: the audit's records first, then rows of tables. */
final class Kinds {

  private final AuditSteps audit;
  private final DueRecords due;
  private final PastTables tables;

  Kinds(
      JdbcClient jdbc,
      FieldCipher cipher,
      BlindIndex index,
      NoteSigner signer,
      Archive archive,
      KeepingTimes times,
      Clock clock) {
    Erasures erasures = new Erasures(jdbc, signer, clock);
    this.due = new DueRecords(jdbc, cipher, index);
    this.audit = new AuditSteps(jdbc, due, archive, erasures, index, times);
    this.tables = new PastTables(jdbc, index);
  }

  List<Kind> all() {
    List<Kind> kinds = new ArrayList<>();
    kinds.add(
        new Kind(
            "audit of sign-ons, erased",
            Keep.SIGN_ON,
            audit::erase,
            counting(RetentionClass.SIGN_ON)));
    kinds.add(
        new Kind(
            "audit of all else, archived",
            Keep.ACTIVITY,
            audit::archive,
            counting(RetentionClass.ACTIVITY)));
    kinds.add(
        new Kind(
            "audit in the archive, erased",
            Keep.ARCHIVE,
            audit::eraseArchived,
            audit::countArchived));
    PastRows.onClassPath().forEach(rows -> kinds.add(kind(rows)));
    return kinds;
  }

  private Kind.Batching counting(RetentionClass records) {
    return (practice, before, held, after) -> {
      DueRecords.Batch batch = due.next(practice, records, before, held, after);
      return new Step(batch.due().size(), batch.last(), batch.more());
    };
  }

  private Kind kind(PastRows rows) {
    return new Kind(
        rows.table(),
        rows.keep(),
        (practice, before, held, after) -> delete(practice, rows, before, held),
        (practice, before, held, after) ->
            new Step(tables.count(practice, rows, before, held), after, false));
  }

  private Step delete(OdsCode practice, PastRows rows, Instant before, Held held) {
    int deleted = tables.delete(practice, rows, before, held);
    return new Step(deleted, 0, deleted == PastTables.BATCH);
  }
}
