package io.caregateway.gateway.pages.account;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.money.AccountMoneyReading;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.payer.AccountPages;
import io.caregateway.gateway.pages.payer.ShownAccount;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.routes.correction.CorrectionNotes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The account, and the part of it that changes while one looks. */
@Controller
@PreAuthorize("hasAuthority('PATIENT_READ')")
class AccountController {

  private final CurrentUser user;
  private final Accounts accounts;
  private final BillingItems items;
  private final Details details;
  private final CorrectionNotes notes;
  private final AccountMoneyReading money;
  private final AccountPages pages;
  private final Clock clock;

  AccountController(
      CurrentUser user,
      Accounts accounts,
      BillingItems items,
      Details details,
      CorrectionNotes notes,
      AccountMoneyReading money,
      AccountPages pages,
      Clock clock) {
    this.user = user;
    this.accounts = accounts;
    this.items = items;
    this.details = details;
    this.notes = notes;
    this.money = money;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}")
  String account(@PathVariable UUID patient, Model model) {
    Account account = read(new PatientId(patient));
    model.addAttribute("account", account);
    model.addAttribute("details", details.of(account));
    model.addAttribute("money", money.of(user.practice(), account.patient().value()));
    model.addAttribute("notes", notes.of(user.practice(), account.patient()));
    model.addAttribute("watch", Watch.begin(account, clock.instant()));
    pages.show(ShownAccount.of(account), account.takesBills(), account.takesBills(), model);
    return "account/account";
  }

  /**
   * The items anew, where one of them has moved on since the page was drawn, or somebody came back
   * to it.
   *
   * @param seen how the items stood when it was
   * @param until the second at which the page rests; not sent by one that rested
   */
  @GetMapping("/patients/{patient}/items")
  Object items(
      @PathVariable UUID patient,
      @RequestParam String seen,
      @RequestParam(required = false) @Nullable Long until) {
    PatientId id = new PatientId(patient);
    Map<UUID, State> states = items.states(user.practice(), id);
    Instant now = clock.instant();
    Watch watch = until == null ? Watch.begin(states, now) : Watch.goingOn(states, until, now);
    if (until != null && !watch.resting() && watch.seen().equals(seen)) {
      return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
    Account account = read(id);
    ModelAndView part = new ModelAndView("account/items :: items");
    part.addObject("account", account);
    part.addObject("watch", watch);
    return part;
  }

  private Account read(PatientId patient) {
    return accounts
        .find(user.practice(), patient, user.actor(), user.origin())
        .orElseThrow(NoSuchPage::new);
  }
}
