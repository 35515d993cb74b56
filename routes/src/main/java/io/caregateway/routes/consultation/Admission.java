package io.caregateway.routes.consultation;

import io.caregateway.feed.ConsultationsAsked;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.fhir.consultation.ConsultationSearch;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.restriction.Restrictions;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Judges whether what is asked for may be read, and how it is looked for. */
final class Admission {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final int MOST_ON_A_PAGE = 50;

  private final Practices practices;
  private final Departures departures;
  private final Patients patients;
  private final Restrictions restrictions;
  private final ConsultationSettings settings;
  private final Clock clock;

  Admission(
      Practices practices,
      Departures departures,
      Patients patients,
      Restrictions restrictions,
      ConsultationSettings settings,
      Clock clock) {
    this.practices = practices;
    this.departures = departures;
    this.patients = patients;
    this.restrictions = restrictions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws Unread when it may not be read
   */
  Reading begin(ConsultationsAsked asked) {
    OdsCode practice = asked.practice();
    if (practices.find(practice).isEmpty() || departures.has(practice)) {
      throw new Unread.NoSuchPractice();
    }
    if (asked.days() < 1 || asked.days() > settings.mostDays()) {
      throw new Unread.DaysOutOfRange(settings.mostDays());
    }
    Demographics kept = kept(asked);
    String sourceId = kept.sourceId();
    if (sourceId == null) {
      throw new Unread.UnknownPatient();
    }
    LocalDate since = LocalDate.ofInstant(clock.instant(), ZONE).minusDays(asked.days());
    String search =
        ConsultationSearch.of(
            practices.get(practice).clinicalSystem().dialect(), sourceId, since, MOST_ON_A_PAGE);
    return new Reading(practice, URI.create(search), sourceId, kept.nhsNumber(), since, settings);
  }

  private Demographics kept(ConsultationsAsked asked) {
    if (restrictions.holds(asked.practice(), asked.patient())) {
      throw new Unread.ProcessingRestricted();
    }
    KeptPatient kept =
        patients
            .survivor(asked.practice(), asked.patient())
            .orElseThrow(Unread.UnknownPatient::new);
    if (kept.erased()) {
      throw new Unread.PatientErased();
    }
    if (restrictions.holds(asked.practice(), kept.id())) {
      throw new Unread.ProcessingRestricted();
    }
    return kept.demographics();
  }
}
