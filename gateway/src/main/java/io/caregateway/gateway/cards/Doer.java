package io.caregateway.gateway.cards;

import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.smartcards.virtual.By;
import org.springframework.stereotype.Component;

/** Who does something to a card by the request under way. */
@Component
public final class Doer {

  private final CurrentUser user;

  Doer(CurrentUser user) {
    this.user = user;
  }

  /** The person who is signed on. */
  public By by() {
    return new By(user.actor(), user.origin());
  }
}
