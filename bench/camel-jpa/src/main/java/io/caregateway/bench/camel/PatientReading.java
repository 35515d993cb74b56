package io.caregateway.bench.camel;

import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Makes a row of a FHIR patient. */
final class PatientReading {

  private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

  private PatientReading() {}

  static KeptPatient read(Patient patient) {
    KeptPatient row = new KeptPatient();
    row.id = patient.getIdElement().getIdPart();
    row.nhsNumber =
        patient.getIdentifier().stream()
            .filter(i -> NHS_NUMBER.equals(i.getSystem()))
            .map(i -> i.getValue())
            .findFirst()
            .orElse(null);
    row.family = patient.getNameFirstRep().getFamily();
    row.given = patient.getNameFirstRep().getGivenAsSingleString();
    row.gender = patient.hasGender() ? patient.getGender().toCode() : null;
    row.birthDate =
        patient.getBirthDate() == null
            ? null
            : patient.getBirthDate().toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    row.phone = telecom(patient.getTelecom(), ContactPointSystem.PHONE);
    row.email = telecom(patient.getTelecom(), ContactPointSystem.EMAIL);
    Address address = patient.getAddressFirstRep();
    row.address = String.join(", ", address.getLine().stream().map(StringType::getValue).toList());
    row.postcode = address.getPostalCode();
    row.active = patient.getActive();
    row.deceased = patient.hasDeceased();
    return row;
  }

  private static @Nullable String telecom(List<ContactPoint> all, ContactPointSystem system) {
    return all.stream()
        .filter(t -> t.getSystem() == system)
        .map(ContactPoint::getValue)
        .findFirst()
        .orElse(null);
  }
}
