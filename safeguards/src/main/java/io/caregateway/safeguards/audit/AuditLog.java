package io.caregateway.safeguards.audit;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes records in the act's own transaction: if the record cannot be written, the act does not
 * happen, and if the act is rolled back, so is its record.
 */
public final class AuditLog {

  /** Where acts are recorded that belong to no practice, as a sign-on that names none. */
  public static final OdsCode SITE = new OdsCode("SITE");

  static final String PLACE = "audit.record";
  static final String ACTOR_INDEX = "audit.actor";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final Clock clock;

  public AuditLog(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      BlindIndex index,
      Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
    this.clock = clock;
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
    long seq = nextSequence(practice);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Content content = new Content(act.actor(), act.origin(), act.subject(), act.reason());
    jdbc.sql(
            """
            insert into audit.record (practice, seq, at, retention_class, act, outcome, patient,
              actor_index, correlation_id, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(practice.value())
        .param(seq)
        .param(Timestamp.from(at))
        .param(act.act().retention().name())
        .param(act.act().name())
        .param(act.outcome().name())
        .param(act.patient() == null ? null : act.patient().value())
        .param(index.of(practice, ACTOR_INDEX, act.actor().id()))
        .param(act.origin().correlationId())
        .param(cipher.seal(practice, binding(seq), FeedJson.write(content)))
        .update();
    return seq;
  }

  static Binding binding(long seq) {
    return new Binding(PLACE, Long.toString(seq), 0);
  }

  private long nextSequence(OdsCode practice) {
    return jdbc.sql(
            """
            insert into audit.head as h (practice, next_seq) values (?, 2)
            on conflict (practice) do update set next_seq = h.next_seq + 1
            returning next_seq - 1
            """)
        .param(practice.value())
        .query(Long.class)
        .single();
  }

  /** What of a record is sealed. */
  record Content(Actor actor, Origin origin, @Nullable String subject, @Nullable String reason) {}
}
