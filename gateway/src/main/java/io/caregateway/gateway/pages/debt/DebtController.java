package io.caregateway.gateway.pages.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.debt.Age;
import io.caregateway.core.billing.debt.AgedDebtReading;
import io.caregateway.core.billing.debt.WriteOffs;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who owes what and for how long: today, unless another day is asked for. */
@Controller
@PreAuthorize("hasAuthority('DEBTS_MANAGE')")
class DebtController {

  private static final int MOST = 100;

  private final CurrentUser user;
  private final AgedDebtReading reading;
  private final WriteOffs writeOffs;
  private final Words words;

  DebtController(CurrentUser user, AgedDebtReading reading, WriteOffs writeOffs, Words words) {
    this.user = user;
    this.reading = reading;
    this.writeOffs = writeOffs;
    this.words = words;
  }

  /**
   * @param sent {@code at-day} and so on
   */
  @GetMapping("/debts")
  String debts(@RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
    LocalDate today = words.today();
    TypedDate at =
        sent.containsKey("at-year")
            ? TypedDate.of(sent.get("at-day"), sent.get("at-month"), sent.get("at-year"))
            : TypedDate.of(today);
    List<Problem> problems = at.problems("at", "day", today);
    if (!problems.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
    LocalDate day = problems.isEmpty() ? at.date().orElse(today) : today;
    Doer doer = new Doer(user.actor(), user.origin());
    model.addAttribute("debt", reading.of(user.practice(), day, doer));
    model.addAttribute("ages", Age.values());
    model.addAttribute("asked", writeOffs.open(user.practice(), doer, MOST));
    model.addAttribute("at", at);
    model.addAttribute("problems", new Problems(problems));
    return "debt/debts";
  }
}
