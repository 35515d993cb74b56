package io.caregateway.fhir.ukcore;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Span;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The small parts that every piece of a UKCore-Patient is made of. */
final class UkCore {

  static final String BASE = "https://fhir.hl7.org.uk/";

  private UkCore() {}

  /** The url of a UK Core extension, as {@code ContactRank}. */
  static String url(String extension) {
    return BASE + "StructureDefinition/Extension-UKCore-" + extension;
  }

  static String codeSystem(String name) {
    return BASE + "CodeSystem/UKCore-" + name;
  }

  static Extension extension(String name, Type value) {
    return new Extension(url(name), value);
  }

  static CodeableConcept concept(Code code) {
    return concept(List.of(code));
  }

  /** Words without a code become the concept's text. */
  static CodeableConcept concept(List<Code> codes) {
    CodeableConcept concept = new CodeableConcept();
    for (Code code : codes) {
      if (code.code() == null) {
        concept.setText(code.display());
      } else {
        concept.addCoding(coding(code));
      }
    }
    return concept;
  }

  static Coding coding(Code code) {
    return new Coding(inR4(code.system()), code.code(), code.display());
  }

  /** HL7's own v2 and v3 code systems moved between STU3 and R4; their codes stayed. */
  private static @Nullable String inR4(@Nullable String system) {
    return system == null
        ? null
        : system.replaceFirst(
            "^http://hl7\\.org/fhir/(v[23])/", "http://terminology.hl7.org/CodeSystem/$1-");
  }

  static @Nullable Period period(@Nullable Span span) {
    if (span == null) {
      return null;
    }
    Period period = new Period();
    period.getStartElement().setValueAsString(span.start());
    period.getEndElement().setValueAsString(span.end());
    return period;
  }
}
