package io.caregateway.gateway.pages.prices;

import io.caregateway.core.billing.prices.PriceFile;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Price lists from a file: looked at first, then taken in. */
@Controller
@PreAuthorize("hasAuthority('PRICES_CHANGE')")
class PriceFileController {

  private static final String PAGE = "prices/import";

  private final CurrentUser user;
  private final PriceList prices;
  private final Words words;

  PriceFileController(CurrentUser user, PriceList prices, Words words) {
    this.user = user;
    this.prices = prices;
    this.words = words;
  }

  @GetMapping("/prices/import")
  String form(Model model) {
    model.addAttribute("problems", Problems.NONE);
    return PAGE;
  }

  /** Says what the file would do. */
  @PostMapping("/prices/import")
  String check(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return again("Choose a file.", model, response);
    }
    if (file.getSize() > SentFile.MOST) {
      return again("The file must be smaller than 500 KB.", model, response);
    }
    String csv = SentFile.text(file.getBytes());
    return show(csv, prices.check(user.practice(), csv), model, response);
  }

  /**
   * Takes in what was looked at. All is checked again: prices may have changed meanwhile.
   *
   * @param csv the file's text
   */
  @PostMapping("/prices/import/take")
  String take(
      @RequestParam(defaultValue = "") String csv,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PriceFile taken = prices.take(user.practice(), csv, user.actor(), user.origin());
    if (!taken.holds()) {
      return show(csv, taken, model, response);
    }
    next.addFlashAttribute(
        "success",
        "%s added, %s changed."
            .formatted(
                words.count(taken.added().size(), "price"),
                words.count(taken.changed().size(), "price")));
    return "redirect:/prices";
  }

  private static String show(
      String csv, PriceFile file, Model model, HttpServletResponse response) {
    if (!file.holds()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
    model.addAttribute("problems", Problems.NONE);
    model.addAttribute("csv", csv);
    model.addAttribute("found", file);
    return PAGE;
  }

  private static String again(String sentence, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("problems", new Problems(List.of(new Problem("file", sentence))));
    return PAGE;
  }
}
