package io.caregateway.stubs.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NhsNumbersTest {

  @Test
  void dealsValidNumbersOfTheTestRange() {
    NhsNumbers numbers = new NhsNumbers(3, 7);
    for (int i = 0; i < 1000; i++) {
      String number = numbers.next();
      assertThat(number).matches("999\\d{7}");
      int sum = 0;
      for (int digit = 0; digit < 10; digit++) {
        sum += (number.charAt(digit) - '0') * (10 - digit);
      }
      assertThat(sum % 11).as(number).isZero();
    }
  }

  @Test
  void dealsNoNumberTwiceInAnySlice() {
    Set<String> all = new HashSet<>();
    int dealt = 0;
    for (int slice = 0; slice < NhsNumbers.SLICES; slice++) {
      NhsNumbers numbers = new NhsNumbers(slice, 7);
      for (int i = 0; i < 110_000; i++) {
        all.add(numbers.next());
        dealt++;
      }
    }
    assertThat(all).hasSize(dealt);
  }

  @Test
  void saysWhenTheRangeIsUsedUp() {
    NhsNumbers numbers = new NhsNumbers(0, 1);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 125_001; i++) {
                numbers.next();
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("fewer patients");
  }
}
