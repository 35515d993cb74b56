package io.caregateway.gateway.pages.figures;

import io.caregateway.core.billing.ledger.Figures;
import io.caregateway.core.billing.ledger.FiguresReading;
import io.caregateway.core.billing.report.ReportKind;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of some days, today's unless other days are asked for. */
@Controller
@PreAuthorize("hasAuthority('FIGURES_SEE')")
class FiguresController {

  private final CurrentUser user;
  private final FiguresReading reading;
  private final Words words;

  FiguresController(CurrentUser user, FiguresReading reading, Words words) {
    this.user = user;
    this.reading = reading;
    this.words = words;
  }

  /**
   * @param sent {@code from-day} and so on, and {@code to-day} and so on
   */
  @GetMapping("/figures")
  String figures(
      @RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
    LocalDate today = words.today();
    AskedDays asked = AskedDays.of(sent, today, today, today);
    boolean right = asked.problems().isEmpty();
    if (!right) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
    Figures figures =
        right
            ? reading.of(user.practice(), asked.first(), asked.last())
            : reading.of(user.practice(), today, today);
    model.addAttribute("figures", figures);
    model.addAttribute("from", asked.from());
    model.addAttribute("to", asked.to());
    model.addAttribute("problems", new Problems(asked.problems()));
    model.addAttribute("reports", ReportKind.values());
    return "figures/figures";
  }
}
