package io.caregateway.routes.writeback;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.SearchTerms;
import io.caregateway.feed.WriteBackOutcome.Mismatch;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.fhir.reading.PatientReading;
import io.caregateway.routes.partner.Answer;
import io.caregateway.routes.partner.Interaction;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.restriction.Restrictions;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes sure, just before an entry is written, that the clinical system's record is of the patient
 * whose account it is. An entry in a wrong record is the worst that could happen here.
 */
final class PatientCheck {

  private final PracticeTransactions transactions;
  private final Practices practices;
  private final Partners partners;
  private final Patients patients;
  private final Restrictions restrictions;
  private final EntryOutcomes outcomes;

  PatientCheck(
      PracticeTransactions transactions,
      Practices practices,
      Partners partners,
      Patients patients,
      Restrictions restrictions,
      EntryOutcomes outcomes) {
    this.transactions = transactions;
    this.practices = practices;
    this.partners = partners;
    this.patients = patients;
    this.restrictions = restrictions;
    this.outcomes = outcomes;
  }

  /** Looks up who the patients are; what may not be written for them is parked. */
  void expect(Hand hand) {
    OdsCode practice = hand.practice();
    Known known = practices.find(practice).isEmpty() ? null : known(hand);
    for (Attempt attempt : hand.attempts()) {
      try {
        if (known == null) {
          throw new Parked.UnknownPractice();
        }
        attempt.expects(known.demographics(attempt.entry().patient()));
      } catch (Parked parked) {
        outcomes.parked(attempt, parked);
      }
    }
  }

  private Known known(Hand hand) {
    OdsCode practice = hand.practice();
    List<PatientId> ids = hand.attempts().stream().map(each -> each.entry().patient()).toList();
    return transactions.in(
        practice,
        () -> {
          Set<PatientId> restricted = restrictions.among(practice, ids);
          List<PatientId> usable = ids.stream().filter(id -> !restricted.contains(id)).toList();
          return new Known(restricted, patients.survivors(practice, usable));
        });
  }

  /**
   * Confirms that the record at the clinical system is the patient's.
   *
   * @throws Parked when the record is not there or not, beyond doubt, the patient's
   * @throws io.caregateway.routes.partner.PartnerFailure when it could not be read now
   */
  void confirm(Attempt attempt) {
    Demographics kept = attempt.patient();
    String sourceId = Objects.requireNonNull(kept.sourceId());
    List<Mismatch> mismatches = compare(kept, atSource(attempt.entry().practice(), sourceId));
    if (!mismatches.isEmpty()) {
      throw new Parked.PatientDiffers(mismatches);
    }
    attempt.confirmed(sourceId);
  }

  private Demographics atSource(OdsCode practice, String sourceId) {
    Answer answer =
        partners.of(practice).get(URI.create("Patient/" + sourceId), Interaction.READ_PATIENT);
    if (answer.isGone()) {
      throw new Parked.PatientGone();
    }
    PatientReading reading =
        practices.get(practice).clinicalSystem().dialect().patientReader().readJson(answer.body());
    if (reading instanceof PatientReading.Read read) {
      return read.demographics();
    }
    throw new Parked.PatientUnreadable();
  }

  private static List<Mismatch> compare(Demographics kept, Demographics source) {
    List<Mismatch> mismatches = new ArrayList<>();
    if (!Objects.equals(kept.sourceId(), source.sourceId())) {
      mismatches.add(new Mismatch("Record", "The clinical system gave another patient's record."));
    }
    if (!Objects.equals(kept.nhsNumber(), source.nhsNumber())) {
      mismatches.add(new Mismatch("NHS number", "It is not the one on the account."));
    }
    if (!Objects.equals(kept.birthDate(), source.birthDate())) {
      mismatches.add(new Mismatch("Date of birth", "It is not the one on the account."));
    }
    if (!family(kept).equals(family(source))) {
      mismatches.add(new Mismatch("Surname", "It is not the one on the account."));
    }
    return mismatches;
  }

  private static String family(Demographics demographics) {
    return Optional.ofNullable(demographics.preferredName())
        .map(PersonName::family)
        .map(SearchTerms::family)
        .orElse("");
  }
}
