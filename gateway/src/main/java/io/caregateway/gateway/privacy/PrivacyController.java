package io.caregateway.gateway.privacy;

import io.caregateway.core.billing.Account;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.routes.correction.CorrectionNotes;
import io.caregateway.routes.erasure.ErasureRequest;
import io.caregateway.routes.erasure.Erasures;
import io.caregateway.routes.restriction.Restrictions;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What waits for a privacy officer, and what can be done for one person. */
@Controller
@PreAuthorize("hasAuthority('PATIENT_RIGHTS')")
class PrivacyController {

  private final CurrentUser user;
  private final ReadAccounts accounts;
  private final Erasures erasures;
  private final Restrictions restrictions;
  private final CorrectionNotes notes;

  PrivacyController(
      CurrentUser user,
      ReadAccounts accounts,
      Erasures erasures,
      Restrictions restrictions,
      CorrectionNotes notes) {
    this.user = user;
    this.accounts = accounts;
    this.erasures = erasures;
    this.restrictions = restrictions;
    this.notes = notes;
  }

  @GetMapping("/privacy")
  String start(Model model) {
    model.addAttribute("open", erasures.open(user.practice()));
    return "privacy/start";
  }

  @GetMapping("/privacy/patients/{patient}")
  String person(@PathVariable UUID patient, Model model) {
    Account account = accounts.of(patient);
    List<ErasureRequest> open =
        erasures.open(user.practice()).stream()
            .filter(request -> request.patient().equals(account.patient()))
            .toList();
    model.addAttribute("account", account);
    model.addAttribute("open", open);
    model.addAttribute(
        "restriction", restrictions.standing(user.practice(), account.patient()).orElse(null));
    model.addAttribute("notes", notes.of(user.practice(), account.patient()));
    return "privacy/person";
  }
}
