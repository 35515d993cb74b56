package io.caregateway.routes.correction;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the notes. What the clinical system says is not changed here: a note stands beside it until
 * it is corrected there.
 */
public final class CorrectionNotes implements Holding {

  /** More than anybody reads; an archive has them all. */
  private static final int MOST = 100;

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final AuditLog audit;
  private final Clock clock;

  public CorrectionNotes(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.audit = audit;
    this.clock = clock;
  }

  /** What of a note is sealed. */
  record Content(String text, String by) {}

  /**
   * @param text 1 to {@value CorrectionNote#LONGEST} characters
   * @throws IllegalArgumentException when it has not
   */
  public UUID add(OdsCode practice, PatientId patient, String text, Actor actor, Origin origin) {
    if (text.isBlank() || text.length() > CorrectionNote.LONGEST) {
      throw new IllegalArgumentException("A note has 1 to 2,000 characters.");
    }
    UUID id = UUID.randomUUID();
    Content content = new Content(text.strip(), actor.name() == null ? actor.id() : actor.name());
    Instant now = clock.instant();
    return transactions.in(
        practice,
        () -> {
          jdbc.sql("insert into gateway.correction_note values (?, ?, ?, ?, ?)")
              .params(
                  practice.value(),
                  id,
                  patient.value(),
                  Timestamp.from(now),
                  cipher.seal(practice, binding(id), FeedJson.write(content)))
              .update();
          audit.append(
              AuditRecord.done(Act.CORRECTION_NOTED, actor, origin)
                  .of(patient)
                  .about(id.toString()));
          return id;
        });
  }

  /** The newest first. Whoever shows them records that the patient was read. */
  public List<CorrectionNote> of(OdsCode practice, PatientId patient) {
    return transactions.in(
        practice, () -> notes(Subject.of(practice, patient)).stream().limit(MOST).toList());
  }

  @Override
  public String table() {
    return "gateway.correction_note";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return notes(whose).stream()
        .map(
            note ->
                new Row()
                    .with("patient", note.patient())
                    .with("text", note.text())
                    .with("by", note.by())
                    .with("writtenAt", note.writtenAt())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    for (CorrectionNote note : notes(whose)) {
      jdbc.sql("update gateway.correction_note set content = ? where practice = ? and id = ?")
          .params(
              cipher.seal(
                  whose.practice(),
                  binding(note.id()),
                  FeedJson.write(new Content("Erased", note.by()))),
              whose.practice().value(),
              note.id())
          .update();
    }
  }

  private List<CorrectionNote> notes(Subject whose) {
    return jdbc.sql(
            """
            select * from gateway.correction_note
            where practice = ? and patient = any (?) order by written_at desc, id
            """)
        .params(whose.practice().value(), whose.uuids())
        .query((row, n) -> note(whose.practice(), row))
        .list();
  }

  private CorrectionNote note(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Content content =
        FeedJson.read(cipher.open(practice, binding(id), row.getBytes("content")), Content.class);
    return new CorrectionNote(
        id,
        new PatientId(row.getObject("patient", UUID.class)),
        content.text(),
        content.by(),
        row.getTimestamp("written_at").toInstant());
  }

  private static Binding binding(UUID note) {
    return new Binding("gateway.correction_note", note.toString(), 0);
  }
}
