package io.caregateway.core.intake;

import io.caregateway.feed.Event;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages that could not be taken in, kept whole for a person to look at. */
public final class RefusedMessages {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedMessages.class);

  private final PracticeTransactions transactions;
  private final RefusedRows rows;
  private final AuditLog audit;

  RefusedMessages(PracticeTransactions transactions, RefusedRows rows, AuditLog audit) {
    this.transactions = transactions;
    this.rows = rows;
    this.audit = audit;
  }

  void keep(String intake, @Nullable Event event, byte[] body, String reason) {
    transactions.run(AuditLog.SITE, () -> rows.keep(intake, event, body, reason));
    LOG.warn(
        "A message of {} was refused and kept: {} Event {}.",
        intake,
        reason,
        event == null ? "unknown" : event.id());
  }

  /** How many wait for a person. */
  public long waiting() {
    return transactions.in(AuditLog.SITE, rows::waiting);
  }

  /** Those that wait for a person, the newest first. Makes one audit record. */
  public List<RefusedMessage> newest(int most, Actor actor, Origin origin) {
    return transactions.in(
        AuditLog.SITE,
        () -> {
          List<RefusedMessage> newest = rows.newest(most);
          audit.append(
              AuditRecord.done(Act.QUARANTINE_READ, actor, origin)
                  .about("messages that the core refused: " + newest.size()));
          return newest;
        });
  }
}
