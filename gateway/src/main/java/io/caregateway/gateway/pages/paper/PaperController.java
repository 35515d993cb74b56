package io.caregateway.gateway.pages.paper;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.paper.Paper;
import io.caregateway.core.billing.paper.PaperKind;
import io.caregateway.core.billing.paper.PaperPress;
import io.caregateway.core.billing.paper.PaperSending;
import io.caregateway.core.billing.paper.PaperSending.Offer;
import io.caregateway.core.billing.paper.Papers;
import io.caregateway.core.billing.paper.TypedMail;
import io.caregateway.gateway.cards.mail.MailSettings;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Prints papers, and has them sent by e-mail. */
@Controller
@PreAuthorize("hasAuthority('BILLING_ADD')")
class PaperController {

  private final CurrentUser user;
  private final Papers papers;
  private final PaperSending sending;
  private final PaperPress press;
  private final PaperPages pages;
  private final MailSettings mail;

  PaperController(
      CurrentUser user,
      Papers papers,
      PaperSending sending,
      PaperPress press,
      PaperPages pages,
      MailSettings mail) {
    this.user = user;
    this.papers = papers;
    this.sending = sending;
    this.press = press;
    this.pages = pages;
    this.mail = mail;
  }

  /**
   * Prints, or leads to the form for sending.
   *
   * @param kind a word of {@link PaperKind}
   * @param subject of what
   * @param send present when it is to be sent
   */
  @PostMapping("/papers")
  String make(
      @RequestParam String kind,
      @RequestParam UUID subject,
      @RequestParam(defaultValue = "") String back,
      @RequestParam(required = false) @Nullable String send,
      RedirectAttributes next) {
    if (send == null) {
      return pages.print(kind(kind), subject, back, next);
    }
    next.addAttribute("kind", kind(kind).word());
    next.addAttribute("subject", subject);
    next.addAttribute("back", PaperPages.back(back));
    return "redirect:/papers/send";
  }

  /** The document, which the browser shows. */
  @GetMapping("/papers/{id}")
  ResponseEntity<byte[]> document(@PathVariable UUID id) {
    Paper paper = papers.open(user.practice(), id, pages.doer()).orElseThrow(NoSuchPage::new);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(paper.fileName()).build().toString())
        .body(press.pdf(paper));
  }

  @GetMapping("/papers/send")
  String form(
      @RequestParam String kind,
      @RequestParam UUID subject,
      @RequestParam(defaultValue = "") String back,
      Model model) {
    TypedMail typed = new TypedMail(UUID.randomUUID(), "", false);
    return form(kind(kind), subject, back, typed, Problems.NONE, model);
  }

  @PostMapping("/papers/send")
  String send(
      @RequestParam String kind,
      @RequestParam UUID subject,
      @RequestParam(defaultValue = "") String back,
      @RequestParam UUID token,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(required = false) @Nullable String confirmed,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    TypedMail typed = new TypedMail(token, address, confirmed != null);
    Outcome outcome = sending.send(user.practice(), kind(kind), subject, typed, pages.doer());
    Problems problems = Answers.of(outcome, "It is on its way by e-mail.", next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(kind(kind), subject, back, typed, problems, model);
    }
    return "redirect:" + PaperPages.back(back);
  }

  private String form(
      PaperKind kind, UUID subject, String back, TypedMail typed, Problems problems, Model model) {
    Offer offer = sending.offer(user.practice(), kind, subject).orElseThrow(NoSuchPage::new);
    boolean fresh = typed.address().isEmpty() && !problems.any() && offer.address() != null;
    model.addAttribute("kind", kind.word());
    model.addAttribute("what", PaperTitles.of(kind));
    model.addAttribute("subject", subject);
    model.addAttribute("back", PaperPages.back(back));
    model.addAttribute("offer", offer);
    model.addAttribute("typed", typed);
    model.addAttribute("address", fresh ? offer.address() : typed.address());
    model.addAttribute("mail", mail.goesSomewhere());
    model.addAttribute("problems", problems);
    return "paper/send";
  }

  private static PaperKind kind(String word) {
    return PaperKind.of(word).orElseThrow(NoSuchPage::new);
  }
}
