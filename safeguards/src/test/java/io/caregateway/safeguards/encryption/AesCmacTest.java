package io.caregateway.safeguards.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AesCmacTest {

  private static final HexFormat HEX = HexFormat.of();

  /** RFC 4493, 4. */
  @ParameterizedTest
  @CsvSource({
    "'',bb1d6929e95937287fa37d129b756746",
    "6bc1bee22e409f96e93d7e117393172a,070a16b46b4d4144f79bdd9dd04a287c",
    "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411,"
        + "dfa66747de9ae63030ca32611497c827"
  })
  void givesTheValuesOfTheStandard(String message, String mac) throws Exception {
    byte[] key = HEX.parseHex("2b7e151628aed2a6abf7158809cf4f3c");

    assertThat(new AesCmac(new SecretKeySpec(key, "AES"), null).of(HEX.parseHex(message)))
        .isEqualTo(HEX.parseHex(mac));
  }

  @Test
  void agreesWithAnotherMakersAtEveryLength() throws Exception {
    Random random = new Random(7);
    byte[] key = new byte[32];
    random.nextBytes(key);
    for (int length = 0; length < 70; length++) {
      byte[] message = new byte[length];
      random.nextBytes(message);
      CMac other = new CMac(AESEngine.newInstance());
      other.init(new KeyParameter(key));
      other.update(message, 0, length);
      byte[] expected = new byte[16];
      other.doFinal(expected, 0);

      assertThat(new AesCmac(new SecretKeySpec(key, "AES"), null).of(message)).isEqualTo(expected);
    }
  }
}
