package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.bill.BillReading;
import io.caregateway.core.billing.bill.BillView;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.prices.Price;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of bills show. */
@Component
final class BillPages {

  /** How long an estimate counts where nobody says otherwise. */
  private static final int USUAL_DAYS = 30;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);

  private final CurrentUser user;
  private final BillReading reading;
  private final PriceList prices;
  private final BillParties parties;

  BillPages(CurrentUser user, BillReading reading, PriceList prices, BillParties parties) {
    this.user = user;
    this.reading = reading;
    this.prices = prices;
    this.parties = parties;
  }

  Doer doer() {
    return new Doer(user.actor(), user.origin());
  }

  BillView find(UUID bill) {
    return reading.find(user.practice(), bill, doer()).orElseThrow(NoSuchPage::new);
  }

  /**
   * The price list for a kind of payer on a day, by category; also what may not be charged, which
   * says why when chosen.
   */
  Map<String, List<Price>> choices(PayerKind payer, LocalDate day) {
    return prices.on(user.practice(), payer, day).stream()
        .collect(Collectors.groupingBy(Price::category, LinkedHashMap::new, Collectors.toList()));
  }

  /** A draft with the form for its next line, or a bill that stands. */
  String show(UUID id, LineForm line, Problems problems, Model model) {
    BillView view = find(id);
    model.addAttribute("view", view);
    model.addAttribute("bill", view.bill());
    model.addAttribute("home", BillParties.home(view.bill()));
    model.addAttribute("alerts", parties.alerts(view.bill()));
    model.addAttribute("policy", parties.policy(view.bill()));
    model.addAttribute("line", line);
    model.addAttribute("problems", problems);
    if (!view.isDraft()) {
      return "bill/bill";
    }
    if (!model.containsAttribute("until")) {
      LocalDate usual = view.today().plusDays(USUAL_DAYS);
      model.addAttribute("until", usual.format(DAY));
    }
    model.addAttribute("choices", choices(view.bill().payerKind(), view.bill().day()));
    return "bill/draft";
  }
}
