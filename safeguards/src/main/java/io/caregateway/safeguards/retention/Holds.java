package io.caregateway.safeguards.retention;

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
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The legal holds of practices. Retention and whoever places a hold take the same lock, so that
 * nothing of somebody is deleted once their hold is placed.
 */
public final class Holds {

  private static final String PLACE = "audit.hold";

  private record Content(@Nullable String user, String reason) {}

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final AuditLog audit;
  private final Clock clock;

  public Holds(
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

  /** Holds all that is kept of a patient. */
  public UUID place(
      OdsCode practice, PatientId patient, String reason, Actor actor, Origin origin) {
    AuditRecord placed = AuditRecord.done(Act.HOLD_PLACED, actor, origin).of(patient);
    return place(practice, patient, new Content(null, reason), placed);
  }

  /** Holds all that is kept of what a user did. */
  public UUID place(OdsCode practice, String user, String reason, Actor actor, Origin origin) {
    AuditRecord placed = AuditRecord.done(Act.HOLD_PLACED, actor, origin).about("user " + user);
    return place(practice, null, new Content(user, reason), placed);
  }

  private UUID place(
      OdsCode practice, @Nullable PatientId patient, Content content, AuditRecord placed) {
    UUID id = UUID.randomUUID();
    transactions.run(
        practice,
        () -> {
          lock(practice);
          jdbc.sql(
                  """
                  insert into audit.hold (practice, id, patient, placed_at, content)
                  values (?, ?, ?, ?, ?)
                  """)
              .param(practice.value())
              .param(id)
              .param(patient == null ? null : patient.value())
              .param(Timestamp.from(clock.instant()))
              .param(cipher.seal(practice, binding(id), FeedJson.write(content)))
              .update();
          audit.append(placed);
        });
    return id;
  }

  /**
   * Releases a hold: what is due already goes with the next night.
   *
   * @throws NoSuchHold when there is none of that id
   */
  public void release(OdsCode practice, UUID id, Actor actor, Origin origin) {
    transactions.run(
        practice,
        () -> {
          Hold hold =
              all(practice).stream()
                  .filter(each -> each.id().equals(id))
                  .findAny()
                  .orElseThrow(() -> new NoSuchHold(practice, id));
          jdbc.sql("delete from audit.hold where practice = ? and id = ?")
              .params(practice.value(), id)
              .update();
          AuditRecord released = AuditRecord.done(Act.HOLD_RELEASED, actor, origin);
          PatientId patient = hold.patient();
          audit.append(
              patient == null ? released.about("user " + hold.user()) : released.of(patient));
        });
  }

  /** The practice's holds, the oldest first. */
  public List<Hold> all(OdsCode practice) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql("select * from audit.hold where practice = ? order by placed_at, id")
                .param(practice.value())
                .query((row, n) -> hold(practice, row))
                .list());
  }

  /** Who is held at the practice. */
  Held held(OdsCode practice) {
    Set<UUID> patients = new HashSet<>();
    Set<String> users = new HashSet<>();
    for (Hold hold : all(practice)) {
      if (hold.patient() != null) {
        patients.add(hold.patient().value());
      }
      if (hold.user() != null) {
        users.add(hold.user());
      }
    }
    return new Held(patients, users);
  }

  /** Keeps holds from being placed, and retention from running, until the transaction ends. */
  void lock(OdsCode practice) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('retention ' || ?, 0))::text")
        .param(practice.value())
        .query(String.class)
        .single();
  }

  private Hold hold(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    UUID patient = row.getObject("patient", UUID.class);
    Content content =
        FeedJson.read(cipher.open(practice, binding(id), row.getBytes("content")), Content.class);
    return new Hold(
        id,
        patient == null ? null : new PatientId(patient),
        content.user(),
        content.reason(),
        row.getTimestamp("placed_at").toInstant());
  }

  private static Binding binding(UUID id) {
    return new Binding(PLACE, id.toString(), 0);
  }
}
