package io.caregateway.gateway.pages.consultation;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.consultation.ConsultationBilling;
import io.caregateway.core.billing.consultation.ConsultationReading;
import io.caregateway.core.billing.consultation.Consultations;
import io.caregateway.core.billing.consultation.Findings;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.bill.Answers;
import io.caregateway.gateway.signon.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looks for consultations of late, and makes drafts of them. */
@Controller
@PreAuthorize("hasAuthority('BILLING_ADD')")
class ConsultationController {

  private final CurrentUser user;
  private final Accounts accounts;
  private final Consultations consultations;
  private final ConsultationReading reading;
  private final ConsultationBilling billing;

  ConsultationController(
      CurrentUser user,
      Accounts accounts,
      Consultations consultations,
      ConsultationReading reading,
      ConsultationBilling billing) {
    this.user = user;
    this.accounts = accounts;
    this.consultations = consultations;
    this.reading = reading;
    this.billing = billing;
  }

  /**
   * @param days how far to look back; as the site's settings say where it is left out
   */
  @PostMapping("/patients/{patient}/consultations")
  String ask(
      @PathVariable UUID patient,
      @RequestParam(required = false) @Nullable Integer days,
      RedirectAttributes next) {
    UUID request = UUID.randomUUID();
    Outcome asked =
        consultations.ask(
            user.practice(),
            new PatientId(patient),
            request,
            days == null ? reading.usualDays() : days,
            doer());
    if (asked instanceof Done) {
      return page(patient, request);
    }
    Problems problems = Answers.of(asked, null, next);
    if (problems != null) {
      next.addFlashAttribute("notice", problems.all().get(0).sentence());
    }
    return "redirect:/patients/" + patient;
  }

  @GetMapping("/patients/{patient}/consultations/{request}")
  String findings(
      @PathVariable UUID patient,
      @PathVariable UUID request,
      Model model,
      RedirectAttributes next) {
    return findings(patient, request, Problems.NONE, model, next);
  }

  /** The page's part that changes, once there is something new to show. */
  @GetMapping("/patients/{patient}/consultations/{request}/live")
  Object live(@PathVariable UUID patient, @PathVariable UUID request) {
    Optional<Findings.State> state = reading.state(user.practice(), request);
    if (state.filter(Findings.State.WAITING::equals).isPresent()) {
      return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
    ModelAndView part = new ModelAndView("consultation/live :: live");
    part.addObject("patient", patient);
    part.addObject("found", find(patient, request).orElseThrow(NoSuchPage::new));
    part.addObject("problems", Problems.NONE);
    return part;
  }

  /**
   * @param consultation the Encounter's id at the clinical system
   * @param code of each item that is ticked
   */
  @PostMapping("/patients/{patient}/consultations/{request}/bill")
  String bill(
      @PathVariable UUID patient,
      @PathVariable UUID request,
      @RequestParam(defaultValue = "") String consultation,
      @RequestParam(defaultValue = "") Set<String> code,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    Outcome drafted =
        billing.draft(user.practice(), new PatientId(patient), request, consultation, code, doer());
    Problems problems = Answers.of(drafted, null, next);
    if (problems != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return findings(patient, request, problems, model, next);
    }
    return drafted instanceof Done done
        ? "redirect:/bills/" + done.id()
        : "redirect:/patients/" + patient;
  }

  private String findings(
      UUID patient, UUID request, Problems problems, Model model, RedirectAttributes next) {
    Account account =
        accounts
            .find(user.practice(), new PatientId(patient), user.actor(), user.origin())
            .orElseThrow(NoSuchPage::new);
    Optional<Findings> found = find(patient, request);
    if (found.isEmpty()) {
      next.addFlashAttribute(
          "notice",
          "What the clinical system told is deleted once it was used, and after a day. Look for"
              + " consultations again.");
      return "redirect:/patients/" + patient;
    }
    model.addAttribute("account", account);
    model.addAttribute("patient", patient);
    model.addAttribute("found", found.get());
    model.addAttribute("problems", problems);
    return "consultation/consultations";
  }

  private Optional<Findings> find(UUID patient, UUID request) {
    return reading.find(user.practice(), new PatientId(patient), request, doer());
  }

  private Doer doer() {
    return new Doer(user.actor(), user.origin());
  }

  private static String page(UUID patient, UUID request) {
    return "redirect:/patients/" + patient + "/consultations/" + request;
  }
}
