package io.caregateway.safeguards.rollover;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Destroys data keys that a roll-over has replaced, a while after it: messages under way, and
 * backups, still need them. A key under which anything lies is not destroyed; what came late is
 * sealed anew first.
 */
public final class Retirement {

  private final AuditLog audit;
  private final PurgeRole purge;
  private final PracticeKeys keys;
  private final Pass pass;
  private final RollOverTable table;
  private final Duration after;
  private final Clock clock;

  /**
   * @param after how long a replaced key stays
   */
  public Retirement(
      AuditLog audit,
      PurgeRole purge,
      PracticeKeys keys,
      FieldCipher cipher,
      Duration after,
      Clock clock) {
    this.audit = audit.by(purge);
    this.purge = purge;
    this.keys = keys;
    this.pass = new Pass(purge, SealedColumns.onClassPath(), keys, cipher, clock);
    this.table = new RollOverTable(purge.jdbc());
    this.after = after;
    this.clock = clock;
  }

  /**
   * @return the versions destroyed
   */
  public List<Integer> run(OdsCode practice) {
    List<Integer> due = purge.transactions().in(practice, () -> due(practice));
    if (due.isEmpty()) {
      return due;
    }
    int last = due.get(due.size() - 1);
    boolean inUse =
        purge
            .transactions()
            .in(
                practice,
                () -> {
                  boolean left = pass.left(practice, last + 1) > 0;
                  if (left) {
                    table.reopen(practice);
                  }
                  return left;
                });
    return inUse ? List.of() : destroyed(practice, due);
  }

  private List<Integer> destroyed(OdsCode practice, List<Integer> due) {
    keys.open(practice);
    purge
        .transactions()
        .run(
            practice,
            () -> {
              Actor actor = Actor.system("keys");
              Origin origin = Origin.internal(UUID.randomUUID().toString());
              audit.append(
                  AuditRecord.done(Act.KEY_RETIRED, actor, origin).about("versions " + due));
              delete(practice, due);
            });
    return due;
  }

  private List<Integer> due(OdsCode practice) {
    return purge
        .jdbc()
        .sql(
            """
            select version from keys.data_key
            where practice = ? and purpose = 'data' and retired_at <= ? order by version
            """)
        .params(practice.value(), Timestamp.from(clock.instant().minus(after)))
        .query(Integer.class)
        .list();
  }

  private int delete(OdsCode practice, List<Integer> versions) {
    return purge
        .jdbc()
        .sql("delete from keys.data_key where practice = ? and purpose = 'data' and version <= ?")
        .params(practice.value(), versions.get(versions.size() - 1))
        .update();
  }
}
