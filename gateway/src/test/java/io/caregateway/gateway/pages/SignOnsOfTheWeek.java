package io.caregateway.gateway.pages;

import static io.caregateway.gateway.pages.PageSite.DENSHAM;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Evidence;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.audit.Place.Source;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Instant;

/** Sign-ons of a made-up person all over the country, as pages of the audit log show them. */
final class SignOnsOfTheWeek {

  private static final Actor INES =
      new Actor(
          Actor.Kind.PERSON,
          "555000100077",
          "Ines Vale",
          "clinician",
          "A81001",
          null,
          new Evidence(
              "smartcard", "CN=Ines Vale,O=NHS", "1f2e3d", "CN=Smartcards CA", "AAL3", null));
  private static final String EDGE = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Edg/140.0";
  private static final String SAFARI = "Mozilla/5.0 (iPhone) Safari/605.1.15";

  private SignOnsOfTheWeek() {}

  static void append(PageSite site) {
    double[][] places = {{52.21, 0.12}, {52.20, 0.13}, {52.22, 0.12}, {52.21, 0.12}, {52.06, 1.16}};
    site.site()
        .gateway()
        .bean(PracticeTransactions.class)
        .run(
            DENSHAM,
            () -> {
              AuditLog log = site.site().gateway().bean(AuditLog.class);
              for (double[] place : places) {
                log.append(
                    AuditRecord.done(
                        Act.SIGN_ON, INES, from(EDGE, place[0], place[1], Source.SITE)));
              }
              log.append(
                  AuditRecord.done(Act.SIGN_ON, INES, from(SAFARI, 55.95, -3.19, Source.GPS)));
            });
  }

  private static Origin from(String device, double latitude, double longitude, Source source) {
    Place place = new Place(latitude, longitude, 25.0, source, Instant.now());
    return new Origin("198.51.100.7", device, null, "DENSHAM\\ivale", "r-1", "c-1", place);
  }
}
