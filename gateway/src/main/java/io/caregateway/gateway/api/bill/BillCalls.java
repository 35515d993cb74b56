package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.api.idempotency.Made;
import io.caregateway.gateway.api.idempotency.Once;
import io.caregateway.gateway.api.idempotency.Told;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done to one bill, only while it is as the client knows it. */
@Component
final class BillCalls {

  private final PracticeTransactions transactions;
  private final CurrentUser user;
  private final Once once;
  private final Unchanged unchanged;

  BillCalls(PracticeTransactions transactions, CurrentUser user, Once once, Unchanged unchanged) {
    this.transactions = transactions;
    this.user = user;
    this.once = once;
    this.unchanged = unchanged;
  }

  /**
   * Once for each key.
   *
   * @param what names the operation
   * @param body as it was read; null for none
   * @param act given the key's token and who does it
   */
  Made once(String what, UUID bill, @Nullable Object body, BiFunction<UUID, Doer, Outcome> act) {
    OdsCode practice = user.practice();
    return once.call(
        what + " " + bill,
        body,
        (token, doer) -> unchanged.then(practice, bill, () -> act.apply(token, doer)));
  }

  /** What may be done twice, as it changes nothing then. */
  Made again(UUID bill, Function<Doer, Outcome> act) {
    OdsCode practice = user.practice();
    Doer doer = new Doer(user.actor(), user.origin());
    return Told.of(
        transactions.in(practice, () -> unchanged.then(practice, bill, () -> act.apply(doer))));
  }
}
