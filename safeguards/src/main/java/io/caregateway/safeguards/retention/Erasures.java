package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.LogName;
import io.caregateway.safeguards.audit.WrittenRecord;
import io.caregateway.safeguards.audit.checkpoint.NoteKey;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signed notes of what was erased, in the practice's transaction under way. */
final class Erasures {

  private final JdbcClient jdbc;
  private final NoteSigner signer;
  private final Clock clock;

  Erasures(JdbcClient jdbc, NoteSigner signer, Clock clock) {
    this.jdbc = jdbc;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * Notes, for each of their logs, that these records' contents are erased.
   *
   * @param keep how long such are kept
   * @param before all of them were written before
   */
  void note(OdsCode practice, List<WrittenRecord> erased, Period keep, Instant before) {
    Map<LogName, List<Long>> leaves = new HashMap<>();
    jdbc.sql("select log, leaf_index from audit.leaf where practice = ? and seq = any (?)")
        .params(practice.value(), erased.stream().map(WrittenRecord::seq).toArray(Long[]::new))
        .query(
            row -> {
              leaves
                  .computeIfAbsent(LogName.parse(row.getString(1)), log -> new ArrayList<>())
                  .add(row.getLong(2));
            });
    Instant now = clock.instant();
    leaves.forEach(
        (log, numbers) ->
            insert(new ErasureNote(practice, log, keep, now, before, Ranges.of(numbers))));
  }

  private void insert(ErasureNote note) {
    jdbc.sql("insert into audit.erasure (practice, id, at, note) values (?, ?, ?, ?)")
        .params(
            note.practice().value(),
            UUID.randomUUID(),
            Timestamp.from(note.at()),
            note.signed(signer).toString())
        .update();
  }

  /** What of each log was erased, as far as notes that this site signed say so. */
  static Map<String, Ranges> all(JdbcClient jdbc, OdsCode practice, NoteKey key) {
    Map<String, Ranges> erased = new HashMap<>();
    Collection<String> notes =
        jdbc.sql("select note from audit.erasure where practice = ?")
            .param(practice.value())
            .query(String.class)
            .list();
    notes.stream()
        .map(note -> ErasureNote.read(note, key))
        .flatMap(Optional::stream)
        .filter(note -> note.practice().equals(practice))
        .forEach(
            note ->
                erased
                    .computeIfAbsent(note.log().toString(), log -> new Ranges())
                    .addAll(note.leaves()));
    return erased;
  }
}
