package io.caregateway.gateway.cards.authority;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.smartcards.virtual.CardState;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The practice's cards: what waits for a decision comes first. */
@Controller
@PreAuthorize("hasAnyAuthority('CARD_REQUEST', 'CARD_APPROVE')")
class QueueController {

  private final CurrentUser user;
  private final CardView cards;

  QueueController(CurrentUser user, CardView cards) {
    this.user = user;
    this.cards = cards;
  }

  @GetMapping("/cards")
  String queue(Model model) {
    OdsCode practice = user.practice();
    model.addAttribute("waiting", cards.in(practice, CardState.REQUESTED));
    model.addAttribute("approved", cards.in(practice, CardState.APPROVED));
    model.addAttribute("stopped", cards.in(practice, CardState.LOCKED, CardState.SUSPENDED));
    model.addAttribute("active", cards.in(practice, CardState.ACTIVE));
    return "cards/queue";
  }
}
