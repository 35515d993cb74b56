package io.caregateway.gateway.audit.pages;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.Proofs;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.audit.Place.Source;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A practice manager who looks at the audit log, and what there is for them to see. */
record AuditVisit(SignOnSite site, Browser browser) {

  static AuditVisit nobody(SignOnSite site) {
    return new AuditVisit(site, site.browser());
  }

  static AuditVisit signOn(SignOnSite site) throws Exception {
    AuditVisit visit = nobody(site);
    visit.browser.signOn(A.value(), Staff.MANAGER);
    return visit;
  }

  Browser.Page open(String address) throws Exception {
    return browser.open(address);
  }

  Browser.Page find(Map<String, String> typed) throws Exception {
    assertThat(post("/audit", typed).location()).isEqualTo("/audit");
    return browser.open("/audit");
  }

  Browser.Page post(String address, Map<String, String> typed) throws Exception {
    Map<String, String> fields = new HashMap<>(typed);
    fields.put("_csrf", browser.open("/audit").field("_csrf"));
    return browser.post(address, fields);
  }

  static List<String> lines(Browser.Page page) {
    return page.html().select(".cg-log li").eachText();
  }

  static Actor somebody() {
    return new Actor(
        Actor.Kind.PERSON,
        Proofs.somebody().value(),
        "Quillon Dace",
        "clinician",
        "A81001",
        "saml");
  }

  static Origin at(double latitude, double longitude) {
    Place place = new Place(latitude, longitude, 20.0, Source.GPS, Instant.EPOCH);
    return new Origin(
        "198.51.100.7",
        "Mozilla/5.0 (Windows NT 10.0)",
        "Surgery PC 4",
        "DENSHAM\\qdace",
        "request-1",
        "correlation-1",
        place);
  }

  long append(OdsCode practice, AuditRecord act) {
    return site.gateway()
        .bean(PracticeTransactions.class)
        .in(practice, () -> site.gateway().bean(AuditLog.class).append(act));
  }

  Entry last(OdsCode practice) {
    List<Entry> all = site.gateway().bean(AuditTrail.class).after(practice, 0, 100_000);
    return all.get(all.size() - 1);
  }
}
