package io.caregateway.gateway.fhir.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.gateway.fhir.search.PageLinks;
import io.caregateway.gateway.fhir.search.SearchSet;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditSearch;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;

/** Reads and searches of the log. Each is recorded in its turn, or gives nothing. */
final class AuditEvents {

  private final PracticeTransactions transactions;
  private final AuditTrail trail;
  private final AuditSearch search;
  private final AuditLog audit;
  private final CurrentUser currentUser;
  private final AuditSearchReader reader;
  private final PageLinks<AuditPage> links;

  AuditEvents(
      PracticeTransactions transactions,
      AuditTrail trail,
      AuditSearch search,
      AuditLog audit,
      CurrentUser currentUser,
      AuditSearchReader reader,
      PageLinks<AuditPage> links) {
    this.transactions = transactions;
    this.trail = trail;
    this.search = search;
    this.audit = audit;
    this.currentUser = currentUser;
    this.reader = reader;
    this.links = links;
  }

  /**
   * @param seq the record's sequence number
   * @throws Refused AUDIT_EVENT_UNKNOWN
   */
  AuditEvent read(long seq) {
    OdsCode practice = currentUser.practice();
    return transactions.in(
        practice,
        () -> {
          AuditTrail.Entry entry =
              trail.find(practice, seq).orElseThrow(() -> new Refused(Refusal.AUDIT_EVENT_UNKNOWN));
          record("FHIR API, record " + seq);
          return AuditEventWriter.write(practice, entry);
        });
  }

  /**
   * @param base of the API, as the client addressed it
   * @throws Refused when a parameter is unknown, malformed or given twice, or a page's link is not
   *     valid
   */
  Bundle search(Parameters parameters, String base) {
    OdsCode practice = currentUser.practice();
    AuditPage page =
        links.named(practice, client(), parameters).orElseGet(() -> reader.read(parameters));
    return transactions.in(practice, () -> found(practice, page, base));
  }

  private Bundle found(OdsCode practice, AuditPage page, String base) {
    int most = page.size().most();
    long total = search.count(practice, page.query());
    List<AuditTrail.Entry> found =
        page.size().countOnly()
            ? List.of()
            : search.newest(practice, page.query(), page.end(), most + 1);
    List<AuditTrail.Entry> shown = found.stream().limit(most).toList();
    String next = null;
    if (found.size() > shown.size()) {
      long end = shown.get(shown.size() - 1).seq();
      next = link(practice, new AuditPage(page.query(), end, page.size()));
    }
    record("FHIR API, found " + total + ", shown " + shown.size());
    return SearchSet.of(
        base,
        "AuditEvent",
        total,
        shown.stream().map(entry -> AuditEventWriter.write(practice, entry)).toList(),
        link(practice, page),
        next);
  }

  private void record(String what) {
    audit.append(
        AuditRecord.done(Act.AUDIT_READ, currentUser.actor(), currentUser.origin()).about(what));
  }

  private String link(OdsCode practice, AuditPage page) {
    return links.seal(practice, client(), page);
  }

  private String client() {
    return currentUser.actor().id();
  }
}
