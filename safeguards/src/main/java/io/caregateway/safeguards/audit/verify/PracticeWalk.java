package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.KeptRecord;
import io.caregateway.safeguards.audit.verify.Finding.Kind;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One practice's records and leaves, walked side by side in the order of their numbers. */
final class PracticeWalk {

  /**
   * Where the practice's numbers stand.
   *
   * @param next the number after the last record that was written
   * @param firstLogged the first record that has a leaf
   */
  record Numbers(long next, long firstLogged) {}

  private final OdsCode practice;
  private final FieldCipher cipher;
  private final TakenAway.Fates taken;
  private final Report report;
  private final Logs logs;
  private final Numbers numbers;
  private final Unopened unopened;
  private final Map<String, Long> missingSeen = new HashMap<>();

  private long expected = 1;
  private long missing;
  private long records;
  private long older;
  private long archived;
  private long erased;

  PracticeWalk(
      OdsCode practice,
      FieldCipher cipher,
      TakenAway.Fates taken,
      Report report,
      Logs logs,
      Numbers numbers) {
    this.practice = practice;
    this.cipher = cipher;
    this.taken = taken;
    this.report = report;
    this.logs = logs;
    this.numbers = numbers;
    this.unopened = new Unopened(cipher, report);
  }

  Result walk(Connection connection) throws SQLException {
    try (Cursor<KeptRecord> kept =
            new Cursor<>(
                connection,
                "select "
                    + KeptRecord.COLUMNS
                    + " from audit.record where practice = ? order by practice, seq",
                practice,
                KeptRecord::read,
                KeptRecord::seq);
        Cursor<Leaf> leaves =
            new Cursor<>(
                connection,
                "select "
                    + Leaf.COLUMNS
                    + " from audit.leaf where practice = ? order by practice, seq",
                practice,
                Leaf::read,
                Leaf::seq)) {
      long seq = Math.min(kept.seq(), leaves.seq());
      while (seq != Long.MAX_VALUE) {
        gapBefore(seq);
        step(seq, kept.take(seq), leaves.take(seq));
        report.read(seq);
        expected = Math.max(expected, seq + 1);
        seq = Math.min(kept.seq(), leaves.seq());
      }
    }
    if (expected < numbers.next()) {
      report.range(
          Kind.CUT_OFF, null, expected, numbers.next() - 1, "nothing is left of what was written");
    }
    unopened.end(numbers.next());
    logs.end(expected);
    return new Result(practice, records, older, archived, erased, report.found());
  }

  private void gapBefore(long seq) {
    long end = Math.min(seq, numbers.next());
    if (end > expected) {
      missing += end - expected;
      report.range(Kind.REMOVED, null, expected, end - 1, "nothing is left of what was written");
    }
  }

  private void step(long seq, @Nullable KeptRecord record, @Nullable Leaf leaf)
      throws SQLException {
    records += record == null ? 0 : 1;
    if (seq < 1 || seq >= numbers.next()) {
      report.one(Kind.INSERTED, null, seq, "no record of that number was ever written");
    } else if (seq < numbers.firstLogged()) {
      beforeTheLog(seq, record, leaf);
    } else if (leaf == null) {
      withoutLeaf(seq, record);
    } else {
      logged(seq, record, leaf);
    }
  }

  private void beforeTheLog(long seq, @Nullable KeptRecord record, @Nullable Leaf leaf) {
    if (leaf != null) {
      report.one(Kind.INSERTED, leaf.log(), seq, "it has a leaf, but is from before the log");
    } else if (record != null) {
      switch (record.state(cipher, null)) {
        case OLDER, ENDED -> older++;
        case CLOSED -> unopened.add(record);
        default -> report.one(Kind.EDITED, null, seq, "it is not from before the log, as it says");
      }
    }
  }

  private void withoutLeaf(long seq, @Nullable KeptRecord record) throws SQLException {
    if (record == null) {
      return;
    }
    report.one(Kind.REMOVED, record.log(), seq, "its leaf is gone");
    LogWalk log = logs.of(record.log());
    if (record.state(cipher, null) == KeptRecord.State.SOUND) {
      log.add(seq, record.commitment(cipher));
    } else {
      log.skip(log.next() + 1);
    }
  }

  private void logged(long seq, @Nullable KeptRecord record, Leaf leaf) throws SQLException {
    KeptRecord.State state =
        record == null ? KeptRecord.State.ENDED : record.state(cipher, leaf.commitment());
    boolean elsewhere =
        record != null && state == KeptRecord.State.SOUND && !record.log().equals(leaf.log());
    String name = record != null && elsewhere ? record.log() : leaf.log();
    LogWalk log = logs.of(name);
    long jump = leaf.index() - log.next();
    if (elsewhere) {
      report.one(Kind.REORDERED, name, seq, "its leaf lies in " + leaf.log());
    } else if (jump > 0 && jump <= missing - missingSeen.getOrDefault(name, 0L)) {
      log.skip(leaf.index());
    } else if (jump != 0) {
      report.one(
          Kind.REORDERED,
          name,
          seq,
          "its leaf is number " + leaf.index() + " where " + log.next() + " belongs");
    }
    missingSeen.put(name, missing);
    log.add(seq, leaf.commitment());
    if (record == null) {
      withoutContent(seq, leaf);
    } else {
      tell(record, state);
    }
  }

  private void withoutContent(long seq, Leaf leaf) {
    switch (taken.of(leaf.log(), leaf.index(), seq, leaf.commitment())) {
      case ERASED -> erased++;
      case ARCHIVED -> archived++;
      case ARCHIVE_CHANGED ->
          report.one(Kind.EDITED, leaf.log(), seq, "its archive is not what was written");
      case GONE -> report.one(Kind.REMOVED, leaf.log(), seq, "its content is gone");
    }
  }

  private void tell(KeptRecord record, KeptRecord.State state) {
    switch (state) {
      case SOUND, ENDED -> {}
      case CLOSED -> unopened.add(record);
      case COLUMNS_CHANGED ->
          report.one(
              Kind.EDITED, record.log(), record.seq(), "its columns and its content disagree");
      case NOT_ITS_LEAF, OLDER ->
          report.one(Kind.EDITED, record.log(), record.seq(), "it is not what its leaf holds");
    }
  }
}
