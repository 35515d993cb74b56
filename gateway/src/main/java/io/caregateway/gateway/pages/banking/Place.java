package io.caregateway.gateway.pages.banking;

import io.caregateway.core.billing.banking.OpenTill;
import io.caregateway.core.billing.desk.Branch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tills of a branch.
 *
 * @param branch null for what went through the till of none that is known
 */
record Place(@Nullable Branch branch, List<OpenTill> tills) {

  /** What ids of elements end in, so that each is there once. */
  public String ending() {
    return branch == null ? "" : "-" + branch.code();
  }
}
