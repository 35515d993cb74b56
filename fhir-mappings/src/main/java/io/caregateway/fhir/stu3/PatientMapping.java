package io.caregateway.fhir.stu3;

import ca.uhn.fhir.context.FhirContext;
import io.caregateway.feed.demographics.Confidentiality;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.fhir.reading.PatientReader;
import io.caregateway.fhir.terms.Systems;
import java.util.Objects;
import org.hl7.fhir.dstu3.model.Patient;
import org.hl7.fhir.dstu3.model.Patient.LinkType;
import org.hl7.fhir.dstu3.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A CareConnect-GPC-Patient-1 as demographics. What it is is read from what it holds: {@code
 * meta.profile} is often missing and is not looked at.
 */
public final class PatientMapping {

  private static final PatientReader READER =
      PatientReader.of(
          FhirContext.forDstu3Cached(),
          Patient.class,
          Patient::hasImplicitRules,
          PatientMapping::demographics);

  private PatientMapping() {}

  /** Reads this dialect's bytes. */
  public static PatientReader reader() {
    return READER;
  }

  /** Under a restricting security label, contact data that is there all the same is left out. */
  public static Demographics demographics(Patient patient) {
    Demographics whole = whole(patient);
    return whole.confidentiality().withholdsContactData() ? whole.withoutContactData() : whole;
  }

  private static Demographics whole(Patient patient) {
    Identities identities = Identities.of(patient.getIdentifier());
    Confidentiality confidentiality = Labels.confidentiality(patient.getMeta());
    return new Demographics(
        patient.getIdElement().getIdPart(),
        patient.getMeta().getVersionId(),
        Labels.lastUpdated(patient.getMeta()),
        !Boolean.FALSE.equals(patient.getActiveElement().getValue()),
        identities.nhsNumber(),
        identities.verification(),
        identities.others(),
        patient.getName().stream().map(PersonNames::of).toList(),
        patient.getBirthDateElement().getValueAsString(),
        patient.getGenderElement().getValueAsString(),
        patient.getAddress().stream().map(Addresses::of).toList(),
        Telecoms.of(patient.getTelecom()),
        Languages.of(patient),
        Languages.interpreterRequired(patient),
        ContactPreferences.of(patient.getExtension()),
        Parties.of(patient.getGeneralPractitioner()),
        Parties.of(patient.getManagingOrganization()),
        Registrations.of(patient.getExtension()),
        Deaths.of(patient),
        Extensions.code(patient.getExtension(), "OverseasVisitorChargingCategory"),
        ContactPersons.of(patient.getContact()),
        confidentiality,
        replacedBy(patient));
  }

  private static @Nullable String replacedBy(Patient patient) {
    return patient.getLink().stream()
        .filter(link -> link.getType() == LinkType.REPLACEDBY)
        .map(link -> sourceId(link.getOther()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** At PDS the source id is the NHS number, so a reference by it says the same. */
  private static @Nullable String sourceId(Reference other) {
    if (other.getReference() != null) {
      return other.getReferenceElement().getIdPart();
    }
    return Systems.NHS_NUMBER.equals(other.getIdentifier().getSystem())
        ? other.getIdentifier().getValue()
        : null;
  }
}
