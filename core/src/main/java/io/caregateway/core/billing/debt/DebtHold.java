package io.caregateway.core.billing.debt;

import io.caregateway.core.billing.payer.Standing;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That nobody is to be reminded for now, of one bill or of all on an account.
 *
 * @param bill null where it is the whole account
 * @param account whose
 * @param until the last day on which it holds
 */
public record DebtHold(
    UUID id, UUID account, @Nullable UUID bill, LocalDate until, long version, Content content) {

  /**
   * What of it is sealed.
   *
   * @param by who placed it, as shown
   */
  public record Content(String reason, String by) {

    Content erased() {
      return new Content("", by);
    }
  }

  boolean covers(UUID otherBill, Standing otherAccount) {
    return bill == null ? otherAccount.ids().contains(account) : bill.equals(otherBill);
  }
}
