package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientRequestsTest {

  @ParameterizedTest
  @ValueSource(strings = {"..", "", "a/b", "a b", "%2e%2e", "é", "a?b"})
  void whatIsNoFhirIdIsNeverPutIntoAnAddress(String id) {
    assertThat(PatientRequests.isId(id)).isFalse();
    assertThat(PatientRequests.idOf("https://host/Patient/" + id)).isNull();
  }

  @Test
  void aFullUrlTellsTheIdOfItsRecord() {
    assertThat(PatientRequests.idOf("https://host/base/Patient/a-1.b")).isEqualTo("a-1.b");
    assertThat(PatientRequests.idOf("urn:uuid:0b8a")).isNull();
    assertThat(PatientRequests.idOf("https://host/base/Practitioner/1")).isNull();
    assertThat(PatientRequests.idOf(null)).isNull();
  }
}
