package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

  private static final String RECORD =
      "{\"names\":[{\"use\":\"official\",\"family\":\"Zebedee\",\"prefix\":[\"Mrs\"],\"suffix\":[]}]}";

  /** That record as it was packed on the first day. */
  private static final String PACKED =
      "0000004eabc657f6c24bdca8d4a4d4945450a82015b698656b2d0000000000000000000000000000"
          + "000000000000000000000000000000000000000000000000";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 4_000, 1_000_000})
  void unpacksWhatItPackedWhateverItIs(int length) throws DataFormatException {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);

    assertThat(Packing.unpack(Packing.pack(noise))).isEqualTo(noise);
  }

  @Test
  void tellsLittleOfTheLength() {
    assertThat(Packing.pack(RECORD.getBytes(UTF_8))).hasSize(64);
    assertThat(Packing.pack(RECORD.replace("Zebedee", "Zoe").getBytes(UTF_8))).hasSize(64);
  }

  @Test
  void unpacksWhatEarlierVersionsPacked() throws DataFormatException {
    assertThat(Packing.unpack(HexFormat.of().parseHex(PACKED))).isEqualTo(RECORD.getBytes(UTF_8));
  }

  @Test
  void refusesWhatWasNotPackedHere() {
    byte[] packed = Packing.pack(RECORD.getBytes(UTF_8));

    for (int length : new int[] {0, 3, 4, 20}) {
      assertThatThrownBy(() -> Packing.unpack(Arrays.copyOf(packed, length)))
          .isInstanceOf(DataFormatException.class);
    }
    assertThatThrownBy(() -> Packing.unpack(RECORD.getBytes(UTF_8)))
        .isInstanceOf(DataFormatException.class);
  }
}
