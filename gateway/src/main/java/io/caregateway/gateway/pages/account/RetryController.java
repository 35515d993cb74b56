package io.caregateway.gateway.pages.account;

import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.RetryOutcome;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.signon.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has a parked billing item tried again. */
@Controller
@PreAuthorize("hasAuthority('RETRY')")
class RetryController {

  private final CurrentUser user;
  private final BillingItems items;

  RetryController(CurrentUser user, BillingItems items) {
    this.user = user;
    this.items = items;
  }

  /**
   * @param patient the account to go back to; without one, back to what needs attention
   */
  @PostMapping("/items/{key}/retry")
  String retry(
      @PathVariable UUID key,
      @RequestParam(required = false) @Nullable UUID patient,
      RedirectAttributes next) {
    RetryOutcome outcome = items.retry(user.practice(), key, user.actor(), user.origin());
    if (outcome instanceof RetryOutcome.NoSuchItem) {
      throw new NoSuchPage();
    }
    if (outcome instanceof RetryOutcome.NotParked not) {
      next.addFlashAttribute("notice", not.sentence());
    } else if (outcome instanceof RetryOutcome.NotAllowed forbidden) {
      next.addFlashAttribute("notice", forbidden.sentence());
    } else {
      next.addFlashAttribute("success", "The item is being tried again.");
    }
    return patient == null ? "redirect:/attention" : "redirect:/patients/" + patient;
  }
}
