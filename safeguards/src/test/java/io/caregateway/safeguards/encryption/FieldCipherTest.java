package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {

  @RegisterExtension static final PostgresExtension DB = PostgresExtension.withSchemas("keys");

  private static final OdsCode A = new OdsCode("A81001");
  private static final OdsCode B = new OdsCode("B82002");
  private static final Binding HERE = new Binding("test", "1", 1);
  private static final byte[] NAME = "Zebedee".getBytes(UTF_8);

  @TempDir static Path home;
  private static Safeguards safeguards;

  @BeforeAll
  static void start() {
    safeguards = process();
  }

  private static Safeguards process() {
    return new Safeguards(DB.run(), home.resolve("kek.p12"), Clock.systemUTC());
  }

  @Test
  void opensWhatItSealedAlsoInAnotherProcess() {
    byte[] sealed = safeguards.cipher.seal(A, HERE, NAME);

    assertThat(new String(sealed, UTF_8)).doesNotContain("Zebedee");
    assertThat(process().cipher.open(A, HERE, sealed)).isEqualTo(NAME);
  }

  @Test
  void sealsTheSameValueDifferentlyEachTime() {
    assertThat(safeguards.cipher.seal(A, HERE, NAME))
        .isNotEqualTo(safeguards.cipher.seal(A, HERE, NAME));
  }

  @Test
  void packsWhatIsLongBeforeItIsSealed() {
    byte[] record = "{\"use\":\"home\",\"city\":\"Wells\"}".repeat(50).getBytes(UTF_8);
    byte[] sealed = safeguards.cipher.seal(A, HERE, record);

    assertThat(sealed).hasSizeLessThan(record.length / 4);
    assertThat(process().cipher.open(A, HERE, sealed)).isEqualTo(record);
    sealed[0] = 1;
    assertStaysClosed(A, HERE, sealed);
  }

  @Test
  void sealsSomewhereElseAsItIsWhatItOpened() {
    Binding there = new Binding("test", "2", 1);
    for (byte[] record : new byte[][] {NAME, "Zebedee of Wells".repeat(50).getBytes(UTF_8)}) {
      Packed opened = safeguards.cipher.opened(A, HERE, safeguards.cipher.seal(A, HERE, record));
      byte[] moved = safeguards.cipher.sealing(A).seal(there, opened);

      assertThat(opened.plain()).isEqualTo(record);
      assertThat(safeguards.cipher.open(A, there, moved)).isEqualTo(record);
      assertStaysClosed(A, HERE, moved);
    }
  }

  @Test
  void oneSealingServesManyThreads() {
    FieldCipher.Sealing under = safeguards.cipher.sealing(A);

    List<byte[]> sealed =
        IntStream.range(0, 2_000)
            .parallel()
            .mapToObj(i -> under.seal(new Binding("test", "1", i), NAME))
            .toList();

    for (int i = 0; i < sealed.size(); i++) {
      assertThat(safeguards.cipher.open(A, new Binding("test", "1", i), sealed.get(i)))
          .isEqualTo(NAME);
    }
  }

  @Test
  void doesNotOpenInAnotherRowVersionOrPractice() {
    byte[] sealed = safeguards.cipher.seal(A, HERE, NAME);
    safeguards.cipher.seal(B, HERE, NAME);

    assertStaysClosed(A, new Binding("test", "2", 1), sealed);
    assertStaysClosed(A, new Binding("test", "1", 2), sealed);
    assertStaysClosed(A, new Binding("other", "1", 1), sealed);
    assertStaysClosed(B, HERE, sealed);
  }

  @Test
  void doesNotOpenWhenAnyByteWasChangedOrCutOff() {
    byte[] sealed = safeguards.cipher.seal(A, HERE, NAME);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertStaysClosed(A, HERE, changed);
      assertStaysClosed(A, HERE, Arrays.copyOf(sealed, i));
    }
  }

  @Test
  void aRollBackTakesNoKeyAway() {
    OdsCode practice = new OdsCode("C83003");
    byte[][] sealed = new byte[1][];
    assertThatThrownBy(
            () ->
                safeguards.transactions.run(
                    practice,
                    () -> {
                      sealed[0] = safeguards.cipher.seal(practice, HERE, NAME);
                      throw new IllegalArgumentException("rolled back");
                    }))
        .hasMessage("rolled back");

    assertThat(process().cipher.open(practice, HERE, sealed[0])).isEqualTo(NAME);
  }

  @Test
  void anotherKeystoreOpensNothing(@TempDir Path elsewhere) {
    byte[] sealed = safeguards.cipher.seal(A, HERE, NAME);
    Safeguards other = new Safeguards(DB.run(), elsewhere.resolve("kek.p12"), Clock.systemUTC());

    assertThatThrownBy(() -> other.cipher.open(A, HERE, sealed))
        .isInstanceOf(WrongKey.class)
        .hasMessageContaining("keystore");
  }

  @Test
  void anIndexTellsValuesFieldsAndPracticesApart() {
    byte[] index = safeguards.index.of(A, "family", "jones");

    assertThat(process().index.of(A, "family", "jones")).isEqualTo(index).hasSize(16);
    assertThat(safeguards.index.of(A, "family", "smith")).isNotEqualTo(index);
    assertThat(safeguards.index.of(A, "given", "jones")).isNotEqualTo(index);
    assertThat(safeguards.index.of(B, "family", "jones")).isNotEqualTo(index);
  }

  private static void assertStaysClosed(OdsCode practice, Binding binding, byte[] sealed) {
    assertThatThrownBy(() -> safeguards.cipher.open(practice, binding, sealed))
        .isInstanceOf(WrongKey.class)
        .hasMessageNotContaining("Zebedee");
  }
}
