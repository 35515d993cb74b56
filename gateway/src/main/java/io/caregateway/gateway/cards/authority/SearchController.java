package io.caregateway.gateway.cards.authority;

import io.caregateway.gateway.cards.CardProblems;
import io.caregateway.gateway.pages.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for somebody's cards at every practice. */
@Controller
@PreAuthorize("hasAuthority('CARD_SEARCH_ALL')")
class SearchController {

  private static final int LONGEST = 130;

  private final CardSearch search;

  SearchController(CardSearch search) {
    this.search = search;
  }

  @GetMapping("/cards/search")
  String form(Model model) {
    return page("", null, Problems.NONE, model);
  }

  @PostMapping("/cards/search")
  String found(
      @RequestParam(defaultValue = "") String who, Model model, HttpServletResponse response) {
    String sought = who.strip();
    if (sought.isEmpty() || sought.length() > LONGEST) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return page(
          who, null, CardProblems.at("who", "Enter a user ID, or a first and last name."), model);
    }
    return page(who, search.find(sought), Problems.NONE, model);
  }

  private static String page(
      String who, @Nullable List<CardSearch.Found> found, Problems problems, Model model) {
    model.addAttribute("who", who);
    model.addAttribute("found", found);
    model.addAttribute("problems", problems);
    return "cards/search";
  }
}
