package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.LogName;
import io.caregateway.safeguards.audit.checkpoint.NoteKey;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.safeguards.audit.checkpoint.NoteUnreadable;
import io.caregateway.safeguards.audit.checkpoint.SignedNote;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says for good that the content of these leaves was erased because its time was over. It is signed
 * by the key of the checkpoints, so that nobody who has the database alone can excuse a deletion.
 * The text is a C2SP signed note of six lines: what this is, the log, the time that content is
 * kept, when it was erased, the moment before which all of it was written, the leaves.
 *
 * @param keep how long such content is kept
 * @param at when it was erased
 * @param before everything erased was written before
 */
record ErasureNote(
    OdsCode practice, LogName log, Period keep, Instant at, Instant before, Ranges leaves) {

  private static final String TITLE = "care-gateway/erasure@v1";
  private static final Pattern FORM =
      Pattern.compile(
          TITLE + "\n([A-Z0-9]{3,10})/([A-Z_]+/[0-9-]+)\n(P\\S+)\n(\\S+)\n(\\S+)\n([0-9,-]+)\n");

  SignedNote signed(NoteSigner signer) {
    return signer.sign(
        String.join(
            "\n",
            TITLE,
            practice + "/" + log,
            keep.toString(),
            at.toString(),
            before.toString(),
            leaves.toString(),
            ""));
  }

  /** Reads it; empty when this site did not sign it, or it excuses what was not due. */
  static Optional<ErasureNote> read(String text, NoteKey key) {
    try {
      SignedNote note = SignedNote.parse(text);
      Matcher parts = FORM.matcher(note.text());
      if (!key.signed(note) || !parts.matches()) {
        return Optional.empty();
      }
      ErasureNote read =
          new ErasureNote(
              new OdsCode(parts.group(1)),
              LogName.parse(parts.group(2)),
              Period.parse(parts.group(3)),
              Instant.parse(parts.group(4)),
              Instant.parse(parts.group(5)),
              Ranges.parse(parts.group(6)));
      return Optional.of(read).filter(ErasureNote::wasDue);
    } catch (NoteUnreadable | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Days differ by one at the most between the practices and UTC. */
  private boolean wasDue() {
    Instant month = log.month().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    LocalDate last = LocalDate.ofInstant(before, ZoneOffset.UTC).minusDays(1).plus(keep);
    return month.isBefore(before)
        && !last.isAfter(LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1));
  }
}
