package io.caregateway.gateway.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UserIdTest {

  @Test
  void takesTwelveDigitsForAUidAndNothingElse() {
    assertThat(UserId.uid("555000100011").inWords()).isEqualTo("555000100011");
    assertThatThrownBy(() -> UserId.uid("55500010001"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UserId.uid("55500010001x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverTakesAPracticesOwnNameForAUid() {
    UserId local = UserId.local("555000100011");
    assertThat(local).isNotEqualTo(UserId.uid("555000100011"));
    assertThat(local.key()).isNotEqualTo(UserId.uid("555000100011").key());
    assertThat(local.inWords()).isEqualTo("local 555000100011");
    assertThat(UserId.local("priya.shah").inWords()).isEqualTo("priya.shah");
  }

  @Test
  void refusesNamesThatCannotBePrinted() {
    assertThatThrownBy(() -> UserId.local("a\nb")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UserId.local("x".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesNobodyWherePrinted() {
    assertThat(UserId.local("priya.shah").toString()).doesNotContain("priya");
  }
}
