package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import org.jspecify.annotations.Nullable;

/** Whether an account may owe more. Every call belongs in a transaction of the practice. */
public final class CreditLimits {

  private final Ledger ledger;

  CreditLimits(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Why the account may not owe so much more. What is in hand counts against what is owed, since it
   * can be set against the bill at once.
   *
   * @return null when it may
   */
  public @Nullable String refusal(OdsCode practice, Standing account, Money more) {
    Money limit = account.terms().limit();
    if (limit == null || more.pence() == 0) {
      return null;
    }
    long owed =
        ledger.owed(practice, account.ids()).values().stream().mapToLong(Money::pence).sum();
    long then = owed + more.pence() - ledger.credit(practice, account.ids()).pence();
    return then <= limit.pence()
        ? null
        : ("With this bill the account would owe £%s, which is £%s above its credit limit of £%s."
                + " Take a payment or a deposit first, or have the limit raised.")
            .formatted(
                new Money(then).pounds(), new Money(then - limit.pence()).pounds(), limit.pounds());
  }
}
