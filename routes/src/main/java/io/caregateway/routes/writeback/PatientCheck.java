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
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.restriction.Restrictions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes sure, just before an entry is written, that the clinical system's record is of the patient
 * whose account it is. An entry in a wrong record is the worst that could happen here.
 */
final class PatientCheck {

  private final Practices practices;
  private final Partners partners;
  private final Patients patients;
  private final Restrictions restrictions;

  PatientCheck(
      Practices practices, Partners partners, Patients patients, Restrictions restrictions) {
    this.practices = practices;
    this.partners = partners;
    this.patients = patients;
    this.restrictions = restrictions;
  }

  /**
   * @return the record's id at the clinical system
   * @throws Parked when the record is not there or not, beyond doubt, the patient's
   * @throws io.caregateway.routes.partner.PartnerFailure when it could not be read now
   */
  String confirm(Entry entry) {
    OdsCode practice = entry.practice();
    if (practices.find(practice).isEmpty()) {
      throw new Parked.UnknownPractice();
    }
    PatientId patient = entry.request().patient();
    if (restrictions.holds(practice, patient)) {
      throw new Parked.ProcessingRestricted();
    }
    Demographics kept = kept(practice, patient);
    String sourceId = Objects.requireNonNull(kept.sourceId());
    List<Mismatch> mismatches = compare(kept, atSource(practice, sourceId));
    if (!mismatches.isEmpty()) {
      throw new Parked.PatientDiffers(mismatches);
    }
    return sourceId;
  }

  /** What is kept of the patient, or of the record that took its place. */
  private Demographics kept(OdsCode practice, PatientId patient) {
    Optional<KeptPatient> found = patients.survivor(practice, patient);
    if (found.filter(KeptPatient::erased).isPresent()) {
      throw new Parked.PatientErased();
    }
    return found
        .map(KeptPatient::demographics)
        .filter(demographics -> demographics.sourceId() != null)
        .orElseThrow(Parked.UnknownPatient::new);
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
