package io.caregateway.core.billing.banking;

import io.caregateway.feed.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A till as it stands since it was last closed.
 *
 * @param branch whose till it is; null where that is not known
 * @param in what came in
 * @param out what was given back
 * @param movements how many times that was
 */
public record OpenTill(Till till, @Nullable UUID branch, Money in, Money out, long movements) {

  /** What should be there; negative where more was given back than came in. */
  public Money expected() {
    return new Money(in.pence() - out.pence());
  }
}
