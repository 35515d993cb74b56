package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An account and all that were merged into it. In the practice's transaction under way. */
@Component
final class PayerIds {

  private final PayerAccounts accounts;

  PayerIds(PayerAccounts accounts) {
    this.accounts = accounts;
  }

  Set<UUID> of(OdsCode practice, UUID account) {
    return accounts.find(practice, account).map(Standing::ids).orElse(Set.of(account));
  }
}
