package io.caregateway.gateway.pages.prices;

import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.prices.Price;
import io.caregateway.core.billing.prices.PriceChange;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The price lists, and one item of them. */
@Controller
@PreAuthorize("hasAuthority('PRICES_CHANGE')")
class PricesController {

  private final CurrentUser user;
  private final PriceList prices;
  private final Words words;

  PricesController(CurrentUser user, PriceList prices, Words words) {
    this.user = user;
    this.prices = prices;
    this.words = words;
  }

  /**
   * @param payer whose list
   */
  @GetMapping("/prices")
  String list(@RequestParam(defaultValue = "patient") String payer, Model model) {
    PayerKind kind = kind(payer);
    List<Price> all = prices.all(user.practice());
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", PayerKind.values());
    model.addAttribute("prices", all.stream().filter(price -> price.payer() == kind).toList());
    model.addAttribute("any", !all.isEmpty());
    model.addAttribute("today", words.today());
    return "prices/list";
  }

  @GetMapping("/prices/new")
  String form(@RequestParam(defaultValue = "patient") String payer, Model model) {
    return form(PriceForm.fresh(kind(payer), words.today()), List.of(), Problems.NONE, model);
  }

  @GetMapping("/prices/{payer}/{code}")
  String item(@PathVariable String payer, @PathVariable String code, Model model) {
    List<Price> versions = prices.versions(user.practice(), kind(payer), code);
    if (versions.isEmpty()) {
      throw new NoSuchPage();
    }
    return form(PriceForm.of(versions.get(0), words.today()), versions, Problems.NONE, model);
  }

  @PostMapping("/prices")
  String change(
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PriceForm form = PriceForm.sent(sent);
    PriceChange change = prices.change(user.practice(), form.whole(), user.actor(), user.origin());
    if (change instanceof PriceChange.Invalid invalid) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(form, List.of(), PriceForm.problems(invalid.problems()), model);
    }
    if (change instanceof PriceChange.Changed changed) {
      next.addFlashAttribute("success", "The price of " + changed.price().name() + " is set.");
      return "redirect:/prices?payer=" + changed.price().payer().word();
    }
    next.addFlashAttribute("success", "That price is as it was.");
    return "redirect:/prices?payer=" + ((PriceChange.Same) change).price().payer().word();
  }

  /** The lists as a file, which can be changed in a spreadsheet and imported. */
  @GetMapping("/prices/file")
  ResponseEntity<String> file() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("prices.csv").build().toString())
        .body(prices.csv(user.practice()));
  }

  private static String form(PriceForm form, List<Price> versions, Problems problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("versions", versions);
    model.addAttribute("problems", problems);
    model.addAttribute("payers", PriceForm.payers());
    model.addAttribute("rates", PriceForm.rates());
    model.addAttribute("careRecords", PriceForm.careRecords());
    return "prices/item";
  }

  private static PayerKind kind(String word) {
    return Arrays.stream(PayerKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(NoSuchPage::new);
  }
}
