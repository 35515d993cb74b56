package io.caregateway.safeguards.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes records in the act's own transaction: if the record cannot be written, the act does not
 * happen, and if the act is rolled back, so is its record.
 */
public final class AuditLog {

  /** Where acts are recorded that belong to no practice, as a sign-on that names none. */
  public static final OdsCode SITE = new OdsCode("SITE");

  /** The field under which an actor's id is indexed. */
  public static final String ACTOR_INDEX = "audit.actor";

  static final String PLACE = "audit.record";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone whose time the practices live by
   */
  public AuditLog(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      BlindIndex index,
      Clock clock,
      ZoneId zone) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
    this.clock = clock;
    this.zone = zone;
  }

  /** The same log, for acts in the purge role's transactions. */
  public AuditLog by(PurgeRole purge) {
    return new AuditLog(purge.transactions(), purge.jdbc(), cipher, index, clock, zone);
  }

  /**
   * Records an act of the practice whose transaction is under way. Appending last keeps the wait
   * for the practice's next sequence number short.
   *
   * @return the sequence number, counted from 1 without gaps
   * @throws IllegalStateException when no transaction of a practice is under way
   */
  public long append(AuditRecord act) {
    OdsCode practice = transactions.current();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LogName log = LogName.of(act.act().retention(), at);
    Position position = next(practice, log);
    byte[] actor = index.of(practice, ACTOR_INDEX, act.actor().id());
    byte[] record =
        RecordForm.write(
            Columns.of(practice, position, at, act, actor),
            new Content(
                act.actor(),
                act.origin(),
                act.subject(),
                act.reason(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)),
                act.elsewhere()));
    jdbc.sql(
            """
            with kept as (
              insert into audit.record (practice, seq, at, retention_class, act, outcome, patient,
                actor_index, correlation_id, content)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
            insert into audit.leaf (practice, seq, log, leaf_index, commitment)
            values (?, ?, ?, ?, ?)
            """)
        .param(practice.value())
        .param(position.seq())
        .param(Timestamp.from(at))
        .param(act.act().retention().name())
        .param(act.act().name())
        .param(act.outcome().name())
        .param(act.patient() == null ? null : act.patient().value())
        .param(actor)
        .param(act.origin().correlationId())
        .param(cipher.seal(practice, binding(position.seq()), record))
        .param(practice.value())
        .param(position.seq())
        .param(log.toString())
        .param(position.leaf())
        .param(RecordForm.commitment(record))
        .update();
    return position.seq();
  }

  static Binding binding(long seq) {
    return new Binding(PLACE, Long.toString(seq), 0);
  }

  /** Locks the practice's head before the log's, so that no two appends wait for each other. */
  private Position next(OdsCode practice, LogName log) {
    return jdbc.sql(
            """
            with taken as (
              insert into audit.head as h (practice, next_seq) values (?, 2)
              on conflict (practice) do update set next_seq = h.next_seq + 1
              returning next_seq - 1 as seq),
            grown as (
              insert into audit.log as l (practice, log, size) select ?, ?, 1 from taken
              on conflict (practice, log) do update set size = l.size + 1
              returning size - 1 as leaf)
            select seq, leaf from taken, grown
            """)
        .params(practice.value(), practice.value(), log.toString())
        .query((row, n) -> new Position(row.getLong(1), row.getLong(2)))
        .single();
  }
}
