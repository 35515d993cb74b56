package io.caregateway.gateway.signon.pages;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.listeners.CardAuthorities;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.SignOnSettings;
import io.caregateway.gateway.signon.cis2.Cis1SignOn;
import io.caregateway.gateway.signon.cis2.Cis2Refusal;
import io.caregateway.gateway.signon.cis2.Cis2SignOn;
import io.caregateway.gateway.signon.saml.SamlSignOn;
import io.caregateway.routes.practice.Practices;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Sign-on: choose your practice, and what is shown where it did not work out. */
@Controller
class SignOnPages {

  /** A practice to choose. */
  record Choice(OdsCode code, String name) {}

  private final SamlSignOn saml;
  private final Cis2SignOn cis2;
  private final Cis1SignOn cis1;
  private final Practices practices;
  private final CardAuthorities cards;
  private final SignOnSettings settings;
  private final NoticeSettings notice;

  SignOnPages(
      SamlSignOn saml,
      Cis2SignOn cis2,
      Cis1SignOn cis1,
      Practices practices,
      CardAuthorities cards,
      SignOnSettings settings,
      NoticeSettings notice) {
    this.saml = saml;
    this.cis2 = cis2;
    this.cis1 = cis1;
    this.practices = practices;
    this.cards = cards;
    this.settings = settings;
    this.notice = notice;
  }

  @GetMapping("/sign-on")
  String signOn(
      @RequestParam @Nullable String refused, @RequestParam @Nullable String ended, Model model) {
    List<Choice> choices =
        saml.practices().stream()
            .map(code -> new Choice(code, practices.get(code).name()))
            .toList();
    model.addAttribute("choices", choices);
    model.addAttribute("cards", !cards.anchors().isEmpty());
    model.addAttribute("cis2", cis2.isOn());
    model.addAttribute("cis1", cis1.isOn());
    model.addAttribute("advice", Advice.refused(refused, settings.help()).orElse(null));
    model.addAttribute("note", Advice.ended(ended).orElse(null));
    return "sign-on/choose";
  }

  /** Where a ticket of the smartcard's software is had and handed over. */
  @GetMapping("/sign-on/cis1")
  String cis1(@RequestParam @Nullable String wrong, Model model) {
    if (!cis1.isOn()) {
      throw new NoSuchPage();
    }
    model.addAttribute(
        "problems",
        wrong == null
            ? Problems.NONE
            : new Problems(List.of(new Problem("ticket", Cis2Refusal.TICKET_FORM.sentence()))));
    model.addAttribute("ticketAddress", cis1.ticketAddress().orElse(null));
    return "sign-on/cis1";
  }

  @GetMapping("/signed-out")
  String signedOut() {
    return "sign-on/signed-out";
  }

  @GetMapping("/notice")
  String notice(Model model) {
    model.addAttribute("notice", notice);
    return "sign-on/notice";
  }

  @GetMapping("/no-rights")
  String noRights(Model model) {
    model.addAttribute("help", settings.help());
    return "sign-on/no-rights";
  }

  @RequestMapping("/refused")
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String refused(Model model) {
    model.addAttribute("help", settings.help());
    return "sign-on/refused";
  }
}
