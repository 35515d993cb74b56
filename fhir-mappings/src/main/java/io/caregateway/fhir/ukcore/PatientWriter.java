package io.caregateway.fhir.ukcore;

import io.caregateway.feed.demographics.Confidentiality;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import java.util.Date;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Reference;

/**
 * Writes a patient as UKCore-Patient 2.6.1. Under restriction it holds no contact data. What UK
 * Core has no place for is not served: registration, and NHS numbers of the past.
 */
public final class PatientWriter {

  public static final String PROFILE = UkCore.BASE + "StructureDefinition/UKCore-Patient";

  private static final String CONFIDENTIALITY =
      "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

  private PatientWriter() {}

  /** A resource of its own, which the caller may change. */
  public static Patient write(ServedPatient served) {
    Demographics held = served.demographics();
    boolean withheld = held.confidentiality().withholdsContactData();
    Demographics shown = withheld ? held.withoutContactData() : held;

    Patient patient = new Patient();
    patient.setId(served.id().toString());
    patient.setMeta(meta(served));
    patient.setActive(isActive(served));
    Identities.of(shown).forEach(patient::addIdentifier);
    patient.setManagingOrganization(Parties.practice(served.practice()));
    writePerson(shown, patient);
    writeContactData(shown, patient);
    if (served.replacedBy() != null) {
      patient
          .addLink()
          .setType(LinkType.REPLACEDBY)
          .setOther(new Reference("Patient/" + served.replacedBy()));
    }
    return patient;
  }

  private static Meta meta(ServedPatient served) {
    Meta meta = new Meta();
    meta.setVersionId(Long.toString(served.version()));
    meta.setLastUpdated(Date.from(served.lastUpdated()));
    meta.addProfile(PROFILE);
    Confidentiality confidentiality = served.demographics().confidentiality();
    if (confidentiality.withholdsContactData()) {
      // HL7 has no REDACTED: a client is told the strictest that it knows
      boolean restricted = confidentiality == Confidentiality.RESTRICTED;
      meta.addSecurity()
          .setSystem(CONFIDENTIALITY)
          .setCode(restricted ? "R" : "V")
          .setDisplay(restricted ? "restricted" : "very restricted");
    }
    return meta;
  }

  /** A record that the patient left behind, or that was merged away, is not in active use. */
  private static boolean isActive(ServedPatient served) {
    boolean here = served.state() == PatientState.ACTIVE || served.state() == PatientState.DECEASED;
    return here && served.demographics().active();
  }

  private static void writePerson(Demographics shown, Patient patient) {
    shown.names().stream().map(Contacts::name).forEach(patient::addName);
    patient.getGenderElement().setValueAsString(shown.gender());
    patient.getBirthDateElement().setValueAsString(shown.birthDate());
    if (shown.death() != null) {
      Deaths.write(shown.death(), patient);
    }
    Languages.write(shown.languages(), patient);
    if (shown.interpreterRequired() != null) {
      patient.addExtension(
          new Extension(
              "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired",
              new BooleanType(shown.interpreterRequired())));
    }
    if (shown.chargingCategory() != null) {
      patient.addExtension(
          UkCore.extension(
              "OverseasVisitorChargingCategory", UkCore.concept(shown.chargingCategory())));
    }
  }

  private static void writeContactData(Demographics shown, Patient patient) {
    shown.addresses().stream().map(Contacts::address).forEach(patient::addAddress);
    shown.telecoms().stream().map(Contacts::telecom).forEach(patient::addTelecom);
    Contacts.persons(shown.contacts()).forEach(patient::addContact);
    shown.generalPractitioners().stream()
        .flatMap(party -> Parties.reference(party).stream())
        .forEach(patient::addGeneralPractitioner);
    if (shown.contactPreference() != null) {
      patient.addExtension(Preferences.of(shown.contactPreference()));
    }
  }
}
