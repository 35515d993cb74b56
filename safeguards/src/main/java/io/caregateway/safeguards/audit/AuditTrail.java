package io.caregateway.safeguards.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a practice's records back. */
public final class AuditTrail {

  /**
   * A record as it was written.
   *
   * @param local the time at the practice; in UTC in records from before the log
   */
  public record Entry(long seq, Instant at, OffsetDateTime local, AuditRecord act) {}

  /**
   * Where a record stands in its log.
   *
   * @param log as {@link LogName}
   * @param index counted from 0
   */
  public record Leaf(String log, long index) {}

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  public AuditTrail(PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * The records after a sequence number, oldest first.
   *
   * @param after 0 for all
   * @param most how many at the most
   */
  public List<Entry> after(OdsCode practice, long after, int most) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    """
                    select seq, at, act, outcome, patient, content from audit.record
                    where practice = ? and seq > ? order by seq limit ?
                    """)
                .params(practice.value(), after, most)
                .query((row, n) -> entry(practice, row))
                .list());
  }

  /** The record of this sequence number. */
  public Optional<Entry> find(OdsCode practice, long seq) {
    return after(practice, seq - 1, 1).stream().filter(found -> found.seq() == seq).findFirst();
  }

  /** The leaf of this record; records from before the log have none. */
  public Optional<Leaf> leaf(OdsCode practice, long seq) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql("select log, leaf_index from audit.leaf where practice = ? and seq = ?")
                .params(practice.value(), seq)
                .query((row, n) -> new Leaf(row.getString(1), row.getLong(2)))
                .optional());
  }

  /**
   * The records that name this person, or may: those that are of one of their ids, and every search
   * that found several patients. Oldest first.
   *
   * @param after sequence number, 0 for all
   * @param most how many at the most
   */
  List<Entry> aboutPatients(Subject whose, long after, int most) {
    OdsCode practice = whose.practice();
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    """
                    select seq, at, act, outcome, patient, content from audit.record
                    where practice = ? and seq > ?
                      and (patient = any (?) or (patient is null and act = 'PATIENT_SEARCH'))
                    order by seq limit ?
                    """)
                .params(practice.value(), after, whose.uuids(), most)
                .query((row, n) -> entry(practice, row))
                .list());
  }

  /** Of a row with seq, at, act, outcome, patient and content. */
  Entry entry(OdsCode practice, ResultSet row) throws SQLException {
    long seq = row.getLong("seq");
    Content content =
        RecordForm.content(cipher.open(practice, AuditLog.binding(seq), row.getBytes("content")));
    Instant at = row.getTimestamp("at").toInstant();
    String local = content.local();
    UUID patient = row.getObject("patient", UUID.class);
    return new Entry(
        seq,
        at,
        local == null ? at.atOffset(ZoneOffset.UTC) : OffsetDateTime.parse(local),
        new AuditRecord(
            Act.valueOf(row.getString("act")),
            Outcome.valueOf(row.getString("outcome")),
            content.actor(),
            content.origin(),
            patient == null ? null : new PatientId(patient),
            content.subject(),
            content.reason(),
            content.elsewhere()));
  }
}
