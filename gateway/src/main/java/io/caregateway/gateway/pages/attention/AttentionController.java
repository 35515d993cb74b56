package io.caregateway.gateway.pages.attention;

import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.ParkedItem;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.sync.Quarantine;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of what needs a person. */
@Controller
@PreAuthorize("hasAuthority('ATTENTION_SEE')")
class AttentionController {

  /** More than anybody reads in one go; the counts tell how many there are. */
  private static final int MOST = 50;

  private final CurrentUser user;
  private final Quarantine quarantine;
  private final BillingItems items;
  private final Patients patients;

  AttentionController(
      CurrentUser user, Quarantine quarantine, BillingItems items, Patients patients) {
    this.user = user;
    this.quarantine = quarantine;
    this.items = items;
    this.patients = patients;
  }

  @GetMapping("/attention")
  String list(Model model) {
    OdsCode practice = user.practice();
    boolean seesPatients = user.may(Permission.PATIENT_READ);
    long parked = items.counts(practice).getOrDefault(State.PARKED, 0L);
    model.addAttribute("unreadable", quarantine.open(practice, MOST));
    model.addAttribute("unreadableCount", quarantine.count(practice));
    model.addAttribute("parkedCount", parked);
    model.addAttribute("parked", seesPatients && parked > 0 ? parked(practice) : List.of());
    model.addAttribute(
        "merged", patients.search(practice, PatientQuery.ALL.collisions(), null, MOST));
    model.addAttribute("mergedCount", patients.count(practice, PatientQuery.ALL.collisions()));
    return "attention/list";
  }

  private List<ParkedItem> parked(OdsCode practice) {
    return items.parked(practice, MOST, user.actor(), user.origin());
  }
}
