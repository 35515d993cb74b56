package io.caregateway.gateway.fhir.patient;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.gateway.fhir.search.PageLinks;
import io.caregateway.gateway.fhir.search.SearchSet;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;

/** Searches, page by page. A page that cannot be recorded gives nothing. */
final class PatientSearches {

  private final PracticeTransactions transactions;
  private final Patients patients;
  private final AuditLog audit;
  private final CurrentUser currentUser;
  private final SearchReader reader;
  private final PageLinks<Page> links;

  PatientSearches(
      PracticeTransactions transactions,
      Patients patients,
      AuditLog audit,
      CurrentUser currentUser,
      SearchReader reader,
      PageLinks<Page> links) {
    this.transactions = transactions;
    this.patients = patients;
    this.audit = audit;
    this.currentUser = currentUser;
    this.reader = reader;
    this.links = links;
  }

  /**
   * @param base of the API, as the client addressed it
   * @throws Refused when a parameter is unknown, malformed or given twice, or a page's link is not
   *     valid
   */
  Bundle search(Parameters parameters, String base) {
    OdsCode practice = currentUser.practice();
    Page page =
        links.named(practice, client(), parameters).orElseGet(() -> reader.read(parameters));
    String self = link(practice, page);
    return transactions.in(
        practice,
        () -> {
          long total = patients.count(practice, page.query());
          List<KeptPatient> found =
              page.countOnly()
                  ? List.of()
                  : patients.search(practice, page.query(), page.after(), page.size() + 1);
          List<KeptPatient> shown = found.stream().limit(page.size()).toList();
          String next =
              found.size() > shown.size() ? link(practice, page.after(last(shown))) : null;
          audit.append(act(total, shown.stream().map(KeptPatient::id).toList()));
          return SearchSet.of(
              base,
              "Patient",
              total,
              shown.stream().map(kept -> Served.of(practice, kept)).toList(),
              self,
              next);
        });
  }

  private String link(OdsCode practice, Page page) {
    return links.seal(practice, client(), page);
  }

  private String client() {
    return currentUser.actor().id();
  }

  private static Patients.Position last(List<KeptPatient> shown) {
    return Patients.Position.of(shown.get(shown.size() - 1));
  }

  /** Who was found is told by our own ids; by what they were sought is nobody's business. */
  private AuditRecord act(long total, List<PatientId> shown) {
    String ids = shown.stream().map(PatientId::toString).collect(Collectors.joining(" "));
    AuditRecord act =
        AuditRecord.done(Act.PATIENT_SEARCH, currentUser.actor(), currentUser.origin())
            .about("FHIR API, found " + total + (ids.isEmpty() ? "" : ", shown: " + ids));
    return shown.size() == 1 ? act.of(shown.get(0)) : act;
  }
}
