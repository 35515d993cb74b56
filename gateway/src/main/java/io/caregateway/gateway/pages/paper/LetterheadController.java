package io.caregateway.gateway.pages.paper;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.letterhead.Letterhead;
import io.caregateway.core.billing.letterhead.Letterheads;
import io.caregateway.core.billing.letterhead.TypedLetterhead;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letterheads of the practice and of its branches. */
@Controller
@PreAuthorize("hasAuthority('PAPER_CHANGE')")
class LetterheadController {

  private final CurrentUser user;
  private final Letterheads letterheads;
  private final Desk desk;
  private final PaperPages pages;

  LetterheadController(CurrentUser user, Letterheads letterheads, Desk desk, PaperPages pages) {
    this.user = user;
    this.letterheads = letterheads;
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/letterheads")
  String list(Model model) {
    List<Letterhead> all = letterheads.all(user.practice());
    if (all.isEmpty()) {
      return form(LetterheadForm.fresh(), null, true, Problems.NONE, model);
    }
    model.addAttribute("letterheads", all);
    return "paper/letterheads";
  }

  /** For one more branch; it begins as the practice's own. */
  @GetMapping("/letterheads/new")
  String another(Model model) {
    LetterheadForm form =
        letterheads
            .of(user.practice(), "")
            .map(LetterheadForm::of)
            .orElseGet(LetterheadForm::fresh);
    return form(form, null, false, Problems.NONE, model);
  }

  @GetMapping("/letterheads/{id}")
  String one(@PathVariable UUID id, Model model) {
    Letterhead held = letterheads.find(user.practice(), id).orElseThrow(NoSuchPage::new);
    return form(
        LetterheadForm.of(held),
        held.content().logo(),
        held.branch().isEmpty(),
        Problems.NONE,
        model);
  }

  /**
   * @param own present for the practice's own, absent for a branch's
   * @param logo a picture; none keeps the one that there is
   * @param dropLogo present when that goes
   */
  @PostMapping("/letterheads")
  String change(
      @RequestParam Map<String, String> sent,
      @RequestParam(required = false) @Nullable String own,
      @RequestParam(required = false) @Nullable MultipartFile logo,
      @RequestParam(name = "drop-logo", required = false) @Nullable String dropLogo,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response)
      throws IOException {
    LetterheadForm form = new LetterheadForm(sent);
    if (own == null && form.at("branch").isBlank()) {
      return again(
          form,
          own,
          Answers.problems(Outcome.Invalid.at("branch", "Enter the branch, as bills have it.")),
          model,
          response);
    }
    byte[] picture = logo == null ? new byte[0] : logo.getBytes();
    Outcome outcome =
        letterheads.change(
            user.practice(), new TypedLetterhead(sent, picture, dropLogo != null), pages.doer());
    Problems problems = Answers.of(outcome, "The letterhead is set, from now on.", next);
    return problems == null ? "redirect:/letterheads" : again(form, own, problems, model, response);
  }

  private String again(
      LetterheadForm form,
      @Nullable String own,
      Problems problems,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    String logo =
        letterheads
            .of(user.practice(), form.at("branch"))
            .map(held -> held.content().logo())
            .orElse(null);
    return form(form, logo, own != null, problems, model);
  }

  private String form(
      LetterheadForm form, @Nullable String logo, boolean own, Problems problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("logo", logo);
    model.addAttribute("own", own);
    model.addAttribute("branches", desk.lists(user.practice(), null).branchNames());
    model.addAttribute("first", letterheads.all(user.practice()).isEmpty());
    model.addAttribute("problems", problems);
    return "paper/letterhead";
  }
}
