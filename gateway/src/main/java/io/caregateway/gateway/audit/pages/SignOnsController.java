package io.caregateway.gateway.audit.pages;

import io.caregateway.gateway.audit.pages.AuditReading.SignOns;
import io.caregateway.gateway.audit.place.PlaceMap;
import io.caregateway.gateway.audit.place.Spot;
import io.caregateway.gateway.pages.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When and where people signed on, drawn, with the same in tables. */
@Controller
@PreAuthorize("hasAuthority('AUDIT_READ')")
class SignOnsController {

  private static final List<Integer> CHOICES = List.of(7, 30, 90);
  private static final int USUAL = 30;

  private final AuditReading reading;
  private final Words words;
  private final ZoneId zone;

  SignOnsController(AuditReading reading, Words words, ZoneId zone) {
    this.reading = reading;
    this.words = words;
    this.zone = zone;
  }

  /**
   * @param days how far back: 7, 30 or 90
   */
  @GetMapping("/audit/sign-ons")
  String signOns(@RequestParam(defaultValue = "30") String days, Model model) {
    int back = CHOICES.stream().filter(n -> n.toString().equals(days)).findAny().orElse(USUAL);
    LocalDate today = words.today();
    SignOns found =
        reading.signOns(today.minusDays(back - 1L).atStartOfDay(zone).toInstant(), zone);
    List<Spot> spots = Spot.of(found.entries());
    long placed = spots.stream().mapToLong(Spot::signOns).sum();
    model.addAttribute("chart", SignOnChart.of(found.perDay(), today, back, words));
    model.addAttribute("map", PlaceMap.of(spots));
    model.addAttribute("spots", spots);
    model.addAttribute("unplaced", found.entries().size() - placed);
    model.addAttribute("found", found);
    model.addAttribute("back", back);
    model.addAttribute("choices", CHOICES);
    return "audit/sign-ons";
  }
}
