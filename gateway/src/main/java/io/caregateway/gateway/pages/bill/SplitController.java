package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.bill.BillView;
import io.caregateway.core.billing.bill.Portion;
import io.caregateway.core.billing.bill.Splitting;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Posts a draft as several invoices, one for each who pays. */
@Controller
@PreAuthorize("hasAuthority('BILLING_ADD')")
class SplitController {

  /** More would be no form but a table; who needs them splits what is left again. */
  private static final List<Integer> ROWS = List.of(1, 2);

  private final CurrentUser user;
  private final Splitting splitting;
  private final PayerReading payers;
  private final BillPages pages;

  SplitController(CurrentUser user, Splitting splitting, PayerReading payers, BillPages pages) {
    this.user = user;
    this.splitting = splitting;
    this.payers = payers;
    this.pages = pages;
  }

  /**
   * @param name the beginning of a payer's name; empty for the newest
   */
  @GetMapping("/bills/{bill}/split")
  String form(@PathVariable UUID bill, @RequestParam(defaultValue = "") String name, Model model) {
    return form(bill, name, Map.of(), Problems.NONE, model);
  }

  /**
   * @param sent {@code payer-1}, {@code share-1}, and {@code line-1-3} for each line of which they
   *     pay; the same for 2
   * @param silent present when the clinical record is not to be told
   */
  @PostMapping("/bills/{bill}/split")
  String split(
      @PathVariable UUID bill,
      @RequestParam Map<String, String> sent,
      @RequestParam(required = false) @Nullable String silent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Outcome posted =
        splitting.post(user.practice(), bill, portions(bill, sent), silent == null, pages.doer());
    Problems problems = Answers.of(posted, "The bill is posted as several invoices.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(bill, sent.getOrDefault("name", ""), sent, problems, model);
    }
    return "redirect:/bills/" + (posted instanceof Done done ? done.id() : bill);
  }

  private List<Portion> portions(UUID bill, Map<String, String> sent) {
    List<Integer> all =
        pages.find(bill).bill().lines().stream().map(line -> line.number()).toList();
    List<Portion> portions = new ArrayList<>();
    for (int row : ROWS) {
      UUID payer = id(sent.getOrDefault("payer-" + row, ""));
      if (payer != null) {
        Set<Integer> lines = new HashSet<>(all);
        lines.removeIf(line -> !sent.containsKey("line-" + row + "-" + line));
        // of no line is not of all
        portions.add(
            new Portion(
                payer, sent.getOrDefault("share-" + row, ""), lines.isEmpty() ? Set.of(0) : lines));
      }
    }
    return portions;
  }

  private static @Nullable UUID id(String typed) {
    try {
      return typed.isEmpty() ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private String form(
      UUID bill, String name, Map<String, String> sent, Problems problems, Model model) {
    BillView view = pages.find(bill);
    if (!view.isDraft()) {
      return "redirect:/bills/" + bill;
    }
    PayerReading.Found found = payers.named(user.practice(), name, pages.doer());
    Map<UUID, String> choices = new LinkedHashMap<>();
    PatientId patient = view.bill().patient();
    if (view.bill().payerKind() != PayerKind.PATIENT && patient != null) {
      choices.put(patient.value(), Objects.requireNonNullElse(view.about(), "The patient"));
    }
    found.payers().stream()
        .filter(payer -> !payer.id().equals(view.bill().payer()))
        .forEach(payer -> choices.put(payer.id(), payer.details().name()));
    model.addAttribute("view", view);
    model.addAttribute("bill", view.bill());
    model.addAttribute("name", name);
    model.addAttribute("more", found.more());
    model.addAttribute("choices", choices);
    model.addAttribute("rows", ROWS);
    model.addAttribute("sent", sent);
    model.addAttribute("problems", problems);
    return "bill/split";
  }
}
