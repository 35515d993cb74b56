package io.caregateway.core.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptIdTest {

  /** Concepts that every release holds, and one of the UK's own namespace. */
  @ParameterizedTest
  @ValueSource(strings = {"138875005", "404684003", "71388002", "22298006", "1300721000000109"})
  void takesConceptIds(String id) {
    assertThat(ConceptId.isValid(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "138875006",
        "183875005",
        "038875005",
        "",
        "12345",
        "abc",
        "1388750050000000000",
        // a description's and a relationship's id
        "754786011",
        "100022"
      })
  void refusesWhatIsNone(String id) {
    assertThat(ConceptId.isValid(id)).isFalse();
  }
}
