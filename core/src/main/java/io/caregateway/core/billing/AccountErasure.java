package io.caregateway.core.billing;

import io.caregateway.feed.PatientErased;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;

/**
 * Forgets a patient whom the gateway erased, in the practice's transaction under way. What was
 * billed keeps its code, price and day, so that the books stay in balance.
 */
public final class AccountErasure {

  private final AccountStore accounts;
  private final List<Holding> holdings;

  /**
   * @param holdings of the core
   */
  AccountErasure(AccountStore accounts, List<Holding> holdings) {
    this.accounts = accounts;
    this.holdings = List.copyOf(holdings);
  }

  /**
   * @return false when the patient was erased before
   */
  public boolean erase(PatientErased told) {
    boolean first = accounts.erase(told);
    Subject whose = Subject.of(told.practice(), told.patient());
    holdings.forEach(holding -> holding.erase(whose));
    return first;
  }
}
