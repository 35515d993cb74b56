package io.caregateway.gateway.pages.attention;

import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.routes.sync.Quarantine;
import io.caregateway.routes.sync.QuarantineRetry;
import io.caregateway.routes.sync.Quarantined;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One record that could not be read: what is known of it, its raw text, and asking again. */
@Controller
class QuarantineController {

  private final CurrentUser user;
  private final Quarantine quarantine;
  private final QuarantineRetry retrying;
  private final RawPayloads raw;

  QuarantineController(
      CurrentUser user, Quarantine quarantine, QuarantineRetry retrying, RawPayloads raw) {
    this.user = user;
    this.quarantine = quarantine;
    this.retrying = retrying;
    this.raw = raw;
  }

  @GetMapping("/attention/{id}")
  @PreAuthorize("hasAuthority('ATTENTION_SEE')")
  String entry(@PathVariable UUID id, Model model) {
    model.addAttribute("entry", find(id));
    return "attention/entry";
  }

  @GetMapping("/attention/{id}/raw")
  @PreAuthorize("hasAuthority('RAW_PAYLOAD_SEE')")
  String raw(@PathVariable UUID id, Model model) {
    Quarantined entry = find(id);
    model.addAttribute("entry", entry);
    model.addAttribute(
        "payload", raw.show(user.practice(), entry.id(), user.actor(), user.origin()));
    return "attention/raw";
  }

  @PostMapping("/attention/{id}/retry")
  @PreAuthorize("hasAuthority('RETRY')")
  String retry(@PathVariable UUID id, RedirectAttributes next) {
    Quarantined entry = find(id);
    QuarantineRetry.Outcome outcome =
        retrying.retry(user.practice(), entry.id(), user.actor(), user.origin());
    if (outcome instanceof QuarantineRetry.Outcome.Stays stays) {
      next.addFlashAttribute("notice", "Tried again. " + stays.sentence());
      return "redirect:/attention/" + id;
    }
    next.addFlashAttribute("success", "The record could be read this time, and was taken in.");
    return "redirect:/attention";
  }

  private Quarantined find(UUID id) {
    return quarantine.find(user.practice(), id).orElseThrow(NoSuchPage::new);
  }
}
