package io.caregateway.core.billing;

import io.caregateway.core.billing.RetryOutcome.NoSuchItem;
import io.caregateway.core.billing.RetryOutcome.NotAllowed;
import io.caregateway.core.billing.RetryOutcome.NotParked;
import io.caregateway.core.billing.RetryOutcome.Retried;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets a parked item waiting again, asks for another try and records the act. */
final class ItemRetry {

  private final AccountRows accounts;
  private final BillingItemRows rows;
  private final BillingItemStore store;
  private final WriteBackMessages messages;
  private final AuditLog audit;
  private final Clock clock;

  ItemRetry(
      AccountRows accounts,
      BillingItemRows rows,
      BillingItemStore store,
      WriteBackMessages messages,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.rows = rows;
    this.store = store;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** As {@link BillingItems#retry}, in the practice's transaction under way. */
  RetryOutcome retry(OdsCode practice, UUID key, Actor actor, Origin origin) {
    Optional<BillingItem> found = rows.find(practice, key);
    if (found.isEmpty()) {
      audit.append(refused(actor, origin, key, "No such item at this practice."));
      return new NoSuchItem("This practice has no such item. Go back to the account.");
    }
    String forbidden = forbidden(practice, found.get());
    if (forbidden != null) {
      audit.append(refused(actor, origin, key, forbidden).of(found.get().patient()));
      return new NotAllowed(forbidden);
    }
    // the update makes the second of two clicks wait for the first
    boolean mine = store.waitAgain(practice, key);
    BillingItem item = rows.find(practice, key).orElseThrow();
    if (!mine) {
      audit.append(refused(actor, origin, key, "The item was not parked.").of(item.patient()));
      return new NotParked(
          item.state() == State.WRITTEN
              ? "This item is in the clinical record already."
              : "This item is waiting to be written already.");
    }
    messages.retry(practice, key, item.patient(), actor, clock.instant());
    audit.append(
        AuditRecord.done(Act.WRITE_BACK_RETRY, actor, origin)
            .of(item.patient())
            .about(key.toString()));
    return new Retried();
  }

  private @Nullable String forbidden(OdsCode practice, BillingItem item) {
    Rights rights =
        accounts
            .find(practice, item.patient())
            .map(AccountRows.Row::rights)
            .orElse(new Rights(false, false));
    if (rights.erased()) {
      return AccountWords.ERASED;
    }
    return rights.restricted() ? AccountWords.PROCESSING_RESTRICTED : null;
  }

  private static AuditRecord refused(Actor actor, Origin origin, UUID key, String reason) {
    return AuditRecord.refused(Act.WRITE_BACK_RETRY, actor, origin, reason).about(key.toString());
  }
}
