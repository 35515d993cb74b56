package io.caregateway.core.billing.payer;

import io.caregateway.feed.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what terms an account stands.
 *
 * @param limit how much it may owe, less what is in hand; null for as much as it will
 * @param address where a patient's bills go instead of the clinical system's address, line by line;
 *     empty where that counts
 * @param email the same of the e-mail address; may be empty
 */
public record Terms(
    AccountStatus status, @Nullable Money limit, List<String> address, String email) {

  /** Of an account of which nobody said anything. */
  public static final Terms NONE = new Terms(AccountStatus.OPEN, null, List.of(), "");

  public Terms {
    address = List.copyOf(address);
  }

  Terms with(AccountStatus other) {
    return new Terms(other, limit, address, email);
  }

  Terms limitedTo(@Nullable Money other) {
    return new Terms(status, other, address, email);
  }

  Terms addressed(List<String> lines, String mail) {
    return new Terms(status, limit, lines, mail);
  }
}
