package io.caregateway.gateway.audit.pages;

import io.caregateway.core.billing.Account;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.audit.words.Sentence;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.privacy.ReadAccounts;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditQuery;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All that was recorded of one person or machine, and all that was about one patient. */
@Controller
@PreAuthorize("hasAuthority('AUDIT_READ')")
class TimelineController {

  private final AuditReading reading;
  private final ReadAccounts accounts;
  private final LogInView view;
  private final Words words;

  TimelineController(AuditReading reading, ReadAccounts accounts, LogInView view, Words words) {
    this.reading = reading;
    this.accounts = accounts;
    this.view = view;
    this.words = words;
  }

  /**
   * Of whoever acted in this record: so no address names a person.
   *
   * @param before only records before this sequence number
   */
  @GetMapping("/audit/records/{seq}/person")
  String person(
      @PathVariable String seq,
      @RequestParam(required = false) @Nullable String before,
      Model model) {
    Actor actor = reading.find(AuditController.number(seq)).act().actor();
    if (!Sentence.isKnown(actor)) {
      throw new NoSuchPage();
    }
    Asked asked = Asked.of(AuditQuery.ALL.by(actor.id()), "all of the user ID " + actor.id());
    AuditController.show(
        reading.page(asked, AuditController.end(before)), before == null, model, words);
    model.addAttribute("who", Sentence.who(actor));
    model.addAttribute("id", actor.id());
    model.addAttribute("seq", seq);
    return "audit/person";
  }

  /** Those that were merged into the patient's account among it. */
  @GetMapping("/audit/patients/{patient}")
  String patient(
      @PathVariable UUID patient,
      @RequestParam(required = false) @Nullable String before,
      Model model) {
    Account account = accounts.of(patient);
    // patients are the practice's
    view.look(false);
    Set<PatientId> ids =
        Stream.concat(
                Stream.of(account.patient()),
                account.replaces().stream().map(Account.Replaced::patient))
            .collect(Collectors.toUnmodifiableSet());
    Asked asked = Asked.of(AuditQuery.ALL.about(ids), "all about the patient " + patient);
    AuditController.show(
        reading.page(asked, AuditController.end(before)), before == null, model, words);
    model.addAttribute("account", account);
    return "audit/patient";
  }
}
