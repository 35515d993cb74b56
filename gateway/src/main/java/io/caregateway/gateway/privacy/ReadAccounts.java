package io.caregateway.gateway.privacy;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.signon.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the account that a page is about, which is recorded. */
@Component
public final class ReadAccounts {

  private final CurrentUser user;
  private final Accounts accounts;

  ReadAccounts(CurrentUser user, Accounts accounts) {
    this.user = user;
    this.accounts = accounts;
  }

  /**
   * @throws NoSuchPage when the practice has no such account
   */
  public Account of(UUID patient) {
    return of(new PatientId(patient));
  }

  Account of(PatientId patient) {
    return accounts
        .find(user.practice(), patient, user.actor(), user.origin())
        .orElseThrow(NoSuchPage::new);
  }
}
