package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientRequestsTest {

  private static final String SIXTY_FOUR =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789ABCDEF";
  private static final String SIXTY_FIVE = SIXTY_FOUR + "0";

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", "a/b", "a b", "%2e%2e", "é", "a?b", "a\n", SIXTY_FIVE})
  void whatIsNoFhirIdIsNeverPutIntoAnAddress(String id) {
    assertThat(PatientRequests.isId(id)).isFalse();
    assertThat(PatientRequests.idOf("https://host/Patient/" + id)).isNull();
  }

  @Test
  void aFullUrlTellsTheIdOfItsRecord() {
    assertThat(PatientRequests.idOf("https://host/base/Patient/a-1.b")).isEqualTo("a-1.b");
    assertThat(PatientRequests.idOf("https://host/Patient/" + SIXTY_FOUR)).isEqualTo(SIXTY_FOUR);
    assertThat(PatientRequests.idOf("https://host/Patient/1/Patient/2")).isEqualTo("2");
    assertThat(PatientRequests.idOf("https://host/Patient/1/_history/2")).isNull();
    assertThat(PatientRequests.idOf("urn:uuid:0b8a")).isNull();
    assertThat(PatientRequests.idOf("https://host/base/Practitioner/1")).isNull();
    assertThat(PatientRequests.idOf(null)).isNull();
  }
}
