package io.caregateway.fhir.r4;

import io.caregateway.feed.demographics.Code;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Coded values, with the source's own words kept where they are all there is. */
final class Codes {

  private Codes() {}

  static @Nullable Code first(CodeableConcept concept) {
    List<Code> all = all(concept);
    return all.isEmpty() ? null : all.get(0);
  }

  static List<Code> all(CodeableConcept concept) {
    List<Code> codes = new ArrayList<>();
    for (Coding coding : concept.getCoding()) {
      if (coding.getCode() != null || coding.getDisplay() != null) {
        codes.add(of(coding));
      }
    }
    String text = concept.getText();
    if (text != null && codes.stream().noneMatch(code -> text.equals(code.display()))) {
      codes.add(new Code(null, null, text));
    }
    return codes;
  }

  static List<Code> all(List<CodeableConcept> concepts) {
    return concepts.stream().flatMap(concept -> all(concept).stream()).toList();
  }

  static Code of(Coding coding) {
    return new Code(coding.getSystem(), coding.getCode(), coding.getDisplay());
  }
}
