package io.caregateway.gateway.pages.figures;

import io.caregateway.core.billing.ledger.Figures;
import io.caregateway.core.billing.ledger.FiguresReading;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    TypedDate from = date(sent, "from", today);
    TypedDate to = date(sent, "to", today);
    List<Problem> problems = new ArrayList<>(from.problems("from", "first day", today));
    problems.addAll(to.problems("to", "last day", today));
    if (problems.isEmpty() && day(to).isBefore(day(from))) {
      problems.add(new Problem("to-day", "The last day must not be before the first."));
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
    Figures figures =
        problems.isEmpty()
            ? reading.of(user.practice(), day(from), day(to))
            : reading.of(user.practice(), today, today);
    model.addAttribute("figures", figures);
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("problems", new Problems(problems));
    return "figures/figures";
  }

  private static TypedDate date(Map<String, String> sent, String group, LocalDate usual) {
    return sent.containsKey(group + "-year")
        ? TypedDate.of(
            sent.get(group + "-day"), sent.get(group + "-month"), sent.get(group + "-year"))
        : TypedDate.of(usual);
  }

  private static LocalDate day(TypedDate date) {
    return date.date().orElseThrow();
  }
}
