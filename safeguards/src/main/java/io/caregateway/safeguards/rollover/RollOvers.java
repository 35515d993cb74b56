package io.caregateway.safeguards.rollover;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rolls over practices' data keys. From the start on everything new is sealed under the new key;
 * the rest is sealed anew by {@link #work}, by any process, while all goes on. The purge role seals
 * anew: the role of the daily work may write neither audit records nor what else is kept as it was.
 */
public final class RollOvers {

  private final PracticeTransactions transactions;
  private final AuditLog audit;
  private final PracticeKeys keys;
  private final SealedColumns columns;
  private final SealedRows rows;
  private final RollOverTable table;
  private final Pass pass;
  private final Clock clock;

  /**
   * @param jdbc of the role of the daily work
   */
  public RollOvers(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      PurgeRole purge,
      AuditLog audit,
      PracticeKeys keys,
      FieldCipher cipher,
      Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.keys = keys;
    this.columns = SealedColumns.onClassPath();
    this.rows = new SealedRows(jdbc);
    this.table = new RollOverTable(jdbc);
    this.pass = new Pass(purge, columns, keys, cipher, clock);
    this.clock = clock;
  }

  /**
   * Makes a new data key, under which the practice's data is sealed from then on.
   *
   * @throws RollOverUnderWay when an earlier one has not come to its end
   * @throws io.caregateway.safeguards.encryption.KeyDestroyed when the practice has ended
   */
  public void start(OdsCode practice, Actor by, Origin origin) {
    keys.open(practice);
    transactions.run(
        practice,
        () -> {
          // before the key is made: a process must not seal under it until it is committed
          audit.append(AuditRecord.done(Act.KEY_ROLL_OVER, by, origin));
          int version = keys.next(practice);
          if (of(practice).filter(earlier -> !earlier.finished()).isPresent()) {
            throw new RollOverUnderWay(practice);
          }
          long total = columns.all().stream().mapToLong(each -> rows.count(practice, each)).sum();
          table.insert(practice, version, total, clock.instant());
        });
    keys.refresh(practice);
  }

  /**
   * Seals a batch anew.
   *
   * @return whether to go on at once: not when all is done, or others are at work on it
   * @throws io.caregateway.safeguards.encryption.KeyDestroyed when the practice has ended
   */
  public boolean work(OdsCode practice) {
    return pass.batch(practice) == Pass.Step.MORE;
  }

  /** How far each practice's latest roll-over is. */
  public List<Progress> all() {
    return table.all();
  }

  /** How far the practice's latest roll-over is; nothing where there was none. */
  public Optional<Progress> of(OdsCode practice) {
    return all().stream().filter(each -> each.practice().equals(practice)).findFirst();
  }
}
