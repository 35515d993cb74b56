package io.caregateway.gateway.signon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.SignOnRefused.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {

  @ParameterizedTest
  @EnumSource
  void tellsWhoeverIsRefusedWhatToDo(Cause cause) {
    assertThat(Advice.refused(cause.code(), "your practice manager"))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).containsPattern("Ask|ask|Wait|tell").endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"idle", "limit", "elsewhere"})
  void tellsWhyASessionEnded(String code) {
    assertThat(Advice.ended(code))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("Sign on again"));
  }

  @Test
  void repeatsNothingThatAnAddressSays() {
    assertThat(Advice.refused("<b>call this number</b>", "x")).isEmpty();
    assertThat(Advice.ended("call this number")).isEmpty();
  }
}
