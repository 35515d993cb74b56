package io.caregateway.smartcards.virtual.passkey;

import static io.caregateway.smartcards.virtual.Refusals.assertRefused;

import io.caregateway.smartcards.virtual.CardRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyAnswerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "nonsense",
        "{}",
        "{\"rawId\":\"AAAA\"}",
        "{\"rawId\":\"AAAA\",\"response\":null}",
        "{\"rawId\":\"AAAA\",\"response\":{}}",
        "{\"rawId\":\"*\",\"response\":{\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\","
            + "\"signature\":\"AA\"}}"
      })
  void isReadWholeOrNotAtAll(String json) {
    assertRefused(() -> PasskeyAnswer.read(json).shown(), CardRefusal.PASSKEY_UNREADABLE);
  }

  @Test
  void isBounded() {
    String answer = "{\"rawId\":\"" + "A".repeat(20_000) + "\"}";

    assertRefused(() -> PasskeyAnswer.read(answer), CardRefusal.PASSKEY_UNREADABLE);
  }
}
