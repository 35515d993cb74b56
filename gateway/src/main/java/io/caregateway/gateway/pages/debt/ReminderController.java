package io.caregateway.gateway.pages.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.debt.DebtTermsChange;
import io.caregateway.core.billing.debt.DueReminder;
import io.caregateway.core.billing.debt.MadeReminder;
import io.caregateway.core.billing.debt.MadeReminders;
import io.caregateway.core.billing.debt.ReminderRuns;
import io.caregateway.core.billing.debt.Reminders;
import io.caregateway.gateway.signon.CurrentUser;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reminders that are due today, made in one go while the page shows how far it is. */
@Controller
@PreAuthorize("hasAuthority('DEBTS_MANAGE')")
class ReminderController {

  private final CurrentUser user;
  private final Reminders reminders;
  private final MadeReminders made;
  private final ReminderRuns runs;
  private final DebtTermsChange terms;

  ReminderController(
      CurrentUser user,
      Reminders reminders,
      MadeReminders made,
      ReminderRuns runs,
      DebtTermsChange terms) {
    this.user = user;
    this.reminders = reminders;
    this.made = made;
    this.runs = runs;
    this.terms = terms;
  }

  @GetMapping("/debts/reminders")
  String due(Model model) {
    List<DueReminder> due = reminders.due(user.practice(), doer());
    model.addAttribute("due", due.stream().filter(one -> one.stopped() == null).toList());
    model.addAttribute("stopped", due.stream().filter(one -> one.stopped() != null).toList());
    model.addAttribute("terms", terms.of(user.practice()));
    return progress(model, "debt/reminders");
  }

  /** What was made of late, to be printed or sent. */
  @GetMapping("/debts/reminders/made")
  String made(Model model) {
    List<MadeReminder> lately = made.lately(user.practice(), doer());
    model.addAttribute("made", lately);
    model.addAttribute("accounts", lately.stream().map(MadeReminder::account).distinct().toList());
    return "debt/made";
  }

  @GetMapping("/debts/reminders/progress")
  String progress(Model model) {
    return progress(model, "debt/reminders :: progress");
  }

  @PostMapping("/debts/reminders")
  String make(RedirectAttributes next) {
    if (!runs.start(user.practice(), doer())) {
      next.addFlashAttribute("notice", "No reminder is due that can be made now.");
    }
    return "redirect:/debts/reminders";
  }

  private String progress(Model model, String view) {
    model.addAttribute("run", runs.of(user.practice()).orElse(null));
    return view;
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }
}
