package io.caregateway.smartcards.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardStepTest {

  /**
   * Each step with the states that it may be taken in, and where it leads; every other pair is
   * refused.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "same",
      value = {
        "APPROVE          | REQUESTED                                  | APPROVED",
        "DECLINE          | REQUESTED                                  | DECLINED",
        "START_AGAIN      | ACTIVE LOCKED                              | APPROVED",
        "INVITE           | APPROVED                                   | same",
        "ENROL            | APPROVED                                   | ACTIVE",
        "USE              | ACTIVE                                     | same",
        "RENEW            | ACTIVE                                     | same",
        "CHANGE           | ACTIVE                                     | same",
        "ADD_DEVICE       | ACTIVE                                     | same",
        "REMOVE_DEVICE    | ACTIVE                                     | same",
        "LOCK             | ACTIVE LOCKED                              | LOCKED",
        "SEND_UNLOCK_CODE | LOCKED                                     | same",
        "UNLOCK           | LOCKED                                     | ACTIVE",
        "SUSPEND          | ACTIVE LOCKED                              | SUSPENDED",
        "RESTORE          | SUSPENDED                                  | ACTIVE",
        "REVOKE           | REQUESTED APPROVED ACTIVE LOCKED SUSPENDED | REVOKED",
        "EXPIRE           | EXPIRED                                    | EXPIRED"
      })
  void isTakenInItsStatesAlone(CardStep step, String from, @Nullable CardState to) {
    for (CardState state : CardState.values()) {
      if (List.of(from.split(" ")).contains(state.name())) {
        assertThat(step.after(state)).isEqualTo(to == null ? state : to);
      } else {
        assertThatThrownBy(() -> step.after(state))
            .isInstanceOfSatisfying(
                CardRefused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(state.hindrance()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REQUESTED, AWAITS_DECISION",
    "APPROVED, NOT_ENROLLED",
    "DECLINED, IS_DECLINED",
    "ACTIVE, IS_ACTIVE",
    "LOCKED, IS_LOCKED",
    "SUSPENDED, IS_SUSPENDED",
    "REVOKED, IS_REVOKED",
    "EXPIRED, IS_EXPIRED"
  })
  void isRefusedForTheStateThatTheCardIsIn(CardState state, CardRefusal why) {
    CardStep step = state == CardState.APPROVED ? CardStep.APPROVE : CardStep.INVITE;

    assertThatThrownBy(() -> step.after(state))
        .isInstanceOfSatisfying(
            CardRefused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
  }
}
