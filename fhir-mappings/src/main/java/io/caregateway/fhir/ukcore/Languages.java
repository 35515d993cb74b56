package io.caregateway.fhir.ukcore;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * Languages as {@code communication}, whose code must be of BCP 47; one that has no such code goes
 * into the extension NHSCommunication, which takes any.
 */
final class Languages {

  private static final String BCP_47 = "urn:ietf:bcp:47";
  private static final String PROFICIENCY =
      "http://hl7.org/fhir/StructureDefinition/patient-proficiency";

  /** The NHS's own codes for sign languages (HumanLanguage), as ISO 639-3 has them. */
  private static final Map<String, String> SIGN_LANGUAGES =
      Map.of("q2", "ase", "q3", "asf", "q4", "bfi");

  private Languages() {}

  static void write(List<Language> languages, Patient patient) {
    for (Language language : languages) {
      List<Code> codes = language.codes().stream().flatMap(Languages::bcp47).distinct().toList();
      if (codes.isEmpty()) {
        patient.addExtension(nhsCommunication(language));
      } else {
        communication(language, codes, patient);
      }
    }
  }

  private static void communication(Language language, List<Code> codes, Patient patient) {
    Patient.PatientCommunicationComponent written =
        patient.addCommunication().setLanguage(UkCore.concept(codes));
    if (language.preferred() != null) {
      written.setPreferred(language.preferred());
    }
    Extension proficiency = new Extension(PROFICIENCY);
    coded(language.proficiencies())
        .limit(1)
        .forEach(level -> proficiency.addExtension("level", UkCore.coding(level)));
    coded(language.modes()).forEach(mode -> proficiency.addExtension("type", UkCore.coding(mode)));
    if (proficiency.hasExtension()) {
      written.addExtension(proficiency);
    }
  }

  private static Extension nhsCommunication(Language language) {
    Extension written = new Extension(UkCore.url("NHSCommunication"));
    written.addExtension("language", UkCore.concept(language.codes()));
    if (language.preferred() != null) {
      written.addExtension("preferred", new BooleanType(language.preferred()));
    }
    language
        .modes()
        .forEach(mode -> written.addExtension("modeOfCommunication", UkCore.concept(mode)));
    language.proficiencies().stream()
        .limit(1)
        .forEach(level -> written.addExtension("communicationProficiency", UkCore.concept(level)));
    return written;
  }

  private static Stream<Code> bcp47(Code code) {
    String tag = tag(code.system(), code.code());
    return tag == null ? Stream.empty() : Stream.of(new Code(BCP_47, tag, code.display()));
  }

  private static @Nullable String tag(@Nullable String system, @Nullable String code) {
    if (code == null || system == null || BCP_47.equals(system)) {
      return system == null ? null : code;
    }
    if (!system.contains("HumanLanguage")) {
      return null;
    }
    return code.matches("[a-z]{2}") ? code : SIGN_LANGUAGES.get(code);
  }

  private static Stream<Code> coded(List<Code> codes) {
    return codes.stream().filter(code -> code.code() != null);
  }
}
