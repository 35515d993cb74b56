package io.caregateway.safeguards.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
  private final Positions positions;
  private final RecordRows rows;
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
    this.positions = new Positions(jdbc);
    this.rows = new RecordRows(jdbc);
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
    return keep(List.of(act)).seq();
  }

  /**
   * Records acts as {@link #append(AuditRecord)} each, numbered in the order given, with as many
   * statements as for one.
   *
   * @throws IllegalStateException as there
   */
  public void append(List<AuditRecord> acts) {
    if (!acts.isEmpty()) {
      keep(acts);
    }
  }

  /**
   * @return the first one's place
   */
  private Position keep(List<AuditRecord> acts) {
    OdsCode practice = transactions.current();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String local = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    FieldCipher.Sealing sealing = cipher.sealing(practice);
    List<String> logs =
        acts.stream().map(act -> LogName.of(act.act().retention(), at).toString()).toList();
    List<Position> places = positions.next(practice, logs);
    List<RecordRows.Row> kept = new ArrayList<>(acts.size());
    for (int i = 0; i < acts.size(); i++) {
      AuditRecord act = acts.get(i);
      Position position = places.get(i);
      byte[] actor = index.of(practice, ACTOR_INDEX, act.actor().id());
      byte[] record =
          RecordForm.write(Columns.of(practice, position, at, act, actor), Content.of(act, local));
      byte[] sealed = sealing.seal(binding(position.seq()), record);
      kept.add(
          new RecordRows.Row(
              act, logs.get(i), position, actor, sealed, RecordForm.commitment(record)));
    }
    rows.insert(practice, at, kept);
    return places.get(0);
  }

  static Binding binding(long seq) {
    return new Binding(PLACE, Long.toString(seq), 0);
  }
}
