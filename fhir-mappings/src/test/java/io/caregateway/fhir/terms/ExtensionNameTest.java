package io.caregateway.fhir.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-NominatedPharmacy-1",
        "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-NominatedPharmacy-1",
        "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NominatedPharmacy",
        "NominatedPharmacy"
      })
  void isTheSameInEveryGuide(String url) {
    assertThat(ExtensionName.of(url)).isEqualTo("NominatedPharmacy");
    assertThat(ExtensionName.is("NominatedPharmacy", url)).isTrue();
    assertThat(ExtensionName.is("Pharmacy", url)).isFalse();
  }

  @Test
  void keepsTheNamesOfFhirItself() {
    assertThat(ExtensionName.of("http://hl7.org/fhir/StructureDefinition/patient-proficiency"))
        .isEqualTo("patient-proficiency");
    assertThat(ExtensionName.of(null)).isEmpty();
    assertThat(ExtensionName.is("patient-proficiency", null)).isFalse();
  }
}
