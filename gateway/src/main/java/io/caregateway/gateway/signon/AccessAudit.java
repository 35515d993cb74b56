package io.caregateway.gateway.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes records of sign-on and of refused access, each in a transaction of its own. */
@Component
public final class AccessAudit {

  private final PracticeTransactions transactions;
  private final AuditLog log;

  AccessAudit(PracticeTransactions transactions, AuditLog log) {
    this.transactions = transactions;
    this.log = log;
  }

  /**
   * @param practice whose record it is; null where none is known
   */
  public void append(@Nullable OdsCode practice, AuditRecord act) {
    OdsCode place = practice == null ? AuditLog.SITE : practice;
    transactions.apart(place, () -> log.append(act));
  }
}
