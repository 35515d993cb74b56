package io.caregateway.gateway.audit.pages;

import io.caregateway.gateway.audit.unusual.SignOnHistory.Unusual;
import io.caregateway.gateway.pages.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-ons that somebody should ask about. */
@Controller
@PreAuthorize("hasAuthority('AUDIT_READ')")
class UnusualController {

  private static final List<Integer> CHOICES = List.of(1, 7, 30);
  private static final int USUAL = 7;

  private final AuditReading reading;
  private final Words words;
  private final Clock clock;

  UnusualController(AuditReading reading, Words words, Clock clock) {
    this.reading = reading;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param days how far back: 1, 7 or 30
   */
  @GetMapping("/audit/unusual")
  String unusual(@RequestParam(defaultValue = "7") String days, Model model) {
    int back = CHOICES.stream().filter(n -> n.toString().equals(days)).findAny().orElse(USUAL);
    Unusual found = reading.unusual(clock.instant().minus(Duration.ofDays(back)));
    model.addAttribute("found", found);
    model.addAttribute("days", Day.of(found.entries(), found.marks(), words));
    model.addAttribute("back", back);
    model.addAttribute("choices", CHOICES);
    return "audit/unusual";
  }
}
