package io.caregateway.safeguards.retention;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.LogName;
import io.caregateway.safeguards.audit.RetentionClass;
import io.caregateway.safeguards.audit.WrittenRecord;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.retention.Archive.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is done with a batch of audit records, each in the purge role's transaction under way. */
final class AuditSteps {

  private record LogDay(LogName log, LocalDate day) {}

  private final JdbcClient jdbc;
  private final DueRecords due;
  private final Archive archive;
  private final Erasures erasures;
  private final BlindIndex index;
  private final KeepingTimes times;

  AuditSteps(
      JdbcClient jdbc,
      DueRecords due,
      Archive archive,
      Erasures erasures,
      BlindIndex index,
      KeepingTimes times) {
    this.jdbc = jdbc;
    this.due = due;
    this.archive = archive;
    this.erasures = erasures;
    this.index = index;
    this.times = times;
  }

  /** Erases records of sign-ons. */
  Step erase(OdsCode practice, Instant before, Held held, long after) {
    DueRecords.Batch batch = due.next(practice, RetentionClass.SIGN_ON, before, held, after);
    if (!batch.due().isEmpty()) {
      erasures.note(practice, batch.due(), times.of(Keep.SIGN_ON), before);
      delete(practice, batch.due());
    }
    return new Step(batch.due().size(), batch.last(), batch.more());
  }

  /** Moves records of all else to the archive, a file for each day. */
  Step archive(OdsCode practice, Instant before, Held held, long after) {
    DueRecords.Batch batch = due.next(practice, RetentionClass.ACTIVITY, before, held, after);
    if (!batch.due().isEmpty()) {
      add(practice, batch.due());
      delete(practice, batch.due());
    }
    return new Step(batch.due().size(), batch.last(), batch.more());
  }

  /** Erases what is due of the next archived file. */
  Step eraseArchived(OdsCode practice, Instant before, Held held, long after) {
    LocalDate firstKept = times.day(before);
    Optional<Part> next =
        archive.parts(jdbc, practice).stream()
            .filter(part -> part.day().isBefore(firstKept) && part.firstSeq() > after)
            .findFirst();
    if (next.isEmpty()) {
      return new Step(0, after, false);
    }
    Part part = next.get();
    long rows =
        archive
            .read(practice, part)
            .map(records -> eraseArchived(practice, part, records, before, held))
            .orElse(0L);
    return new Step(rows, part.firstSeq(), true);
  }

  private long eraseArchived(
      OdsCode practice, Part part, List<WrittenRecord> records, Instant before, Held held) {
    List<WrittenRecord> gone = new ArrayList<>();
    List<WrittenRecord> stays = new ArrayList<>();
    for (WrittenRecord record : records) {
      (goes(record, before, held) ? gone : stays).add(record);
    }
    if (!gone.isEmpty()) {
      erasures.note(practice, gone, times.of(Keep.ARCHIVE), before);
      if (!stays.isEmpty()) {
        add(practice, stays);
      }
      archive.forget(jdbc, practice, part);
      afterCommit(() -> archive.delete(practice, part));
    }
    return gone.size();
  }

  /** How many archived records would be erased. */
  Step countArchived(OdsCode practice, Instant before, Held held, long after) {
    LocalDate firstKept = times.day(before);
    long records =
        archive.parts(jdbc, practice).stream()
            .filter(part -> part.day().isBefore(firstKept))
            .map(part -> archive.read(practice, part))
            .flatMap(Optional::stream)
            .flatMap(List::stream)
            .filter(record -> goes(record, before, held))
            .count();
    return new Step(records, after, false);
  }

  private boolean goes(WrittenRecord record, Instant before, Held held) {
    return record.at().isBefore(before) && !held.covers(record, index);
  }

  private void add(OdsCode practice, List<WrittenRecord> records) {
    Map<LogDay, List<WrittenRecord>> files =
        records.stream()
            .collect(
                groupingBy(
                    record -> new LogDay(record.log(), day(record)), LinkedHashMap::new, toList()));
    files.forEach((file, of) -> archive.add(jdbc, practice, file.log(), file.day(), of));
  }

  private LocalDate day(WrittenRecord record) {
    return times.day(record.at());
  }

  private void delete(OdsCode practice, List<WrittenRecord> records) {
    int deleted =
        jdbc.sql("delete from audit.record where practice = ? and seq = any (?)")
            .params(practice.value(), records.stream().map(WrittenRecord::seq).toArray(Long[]::new))
            .update();
    if (deleted != records.size()) {
      throw new IllegalStateException(
          "Of " + records.size() + " records of " + practice + " " + deleted + " were there.");
    }
  }

  private static void afterCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
