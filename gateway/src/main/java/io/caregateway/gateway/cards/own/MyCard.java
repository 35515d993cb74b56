package io.caregateway.gateway.cards.own;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.cards.authority.CardView;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The card of the person whose request is under way, at the practice that they work for now. */
@Component
final class MyCard {

  private final CurrentUser user;
  private final CardView cards;

  MyCard(CurrentUser user, CardView cards) {
    this.user = user;
    this.cards = cards;
  }

  /**
   * @throws NoSuchPage when they have none
   */
  CardView.Whole whole() {
    return found().orElseThrow(NoSuchPage::new);
  }

  /** A card belongs to a national user id; what a practice calls somebody is none. */
  Optional<CardView.Whole> found() {
    Identity person = user.identity();
    return person.id().kind() == UserId.Kind.UID
        ? cards.of(practice(), person.id().value())
        : Optional.empty();
  }

  OdsCode practice() {
    return user.practice();
  }
}
