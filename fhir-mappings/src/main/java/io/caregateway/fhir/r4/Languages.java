package io.caregateway.fhir.r4;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Language;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;
import org.jspecify.annotations.Nullable;

/**
 * Languages and interpreter need, from FHIR's own {@code communication} and from the extension
 * NHSCommunication, which GP Connect and PDS send in its place.
 */
final class Languages {

  private static final String NHS_COMMUNICATION = "NHSCommunication";

  private Languages() {}

  static List<Language> of(Patient patient) {
    return Stream.concat(
            patient.getCommunication().stream().map(Languages::fromCommunication),
            Extensions.named(patient.getExtension(), NHS_COMMUNICATION).stream()
                .map(Languages::fromExtension))
        .filter(language -> !language.codes().isEmpty())
        .distinct()
        .toList();
  }

  /** Null when nothing is said; true when any part of the record says so. */
  static @Nullable Boolean interpreterRequired(Patient patient) {
    return Stream.concat(
            Extensions.flag(patient.getExtension(), "patient-interpreterRequired").stream(),
            Extensions.named(patient.getExtension(), NHS_COMMUNICATION).stream()
                .flatMap(
                    nhs -> Extensions.flag(nhs.getExtension(), "interpreterRequired").stream()))
        .reduce(Boolean::logicalOr)
        .orElse(null);
  }

  private static Language fromCommunication(PatientCommunicationComponent communication) {
    List<Extension> proficiencies =
        Extensions.parts(communication.getExtension(), "patient-proficiency");
    return new Language(
        Codes.all(communication.getLanguage()),
        communication.getPreferredElement().getValue(),
        Extensions.codes(proficiencies, "level"),
        Extensions.codes(proficiencies, "type"));
  }

  private static Language fromExtension(Extension nhs) {
    List<Extension> parts = nhs.getExtension();
    List<Code> codes =
        Extensions.values(parts, "language", CodeableConcept.class)
            .flatMap(language -> Codes.all(language).stream())
            .toList();
    return new Language(
        codes,
        Extensions.flag(parts, "preferred").orElse(null),
        Extensions.codes(parts, "communicationProficiency"),
        Extensions.codes(parts, "modeOfCommunication"));
  }
}
