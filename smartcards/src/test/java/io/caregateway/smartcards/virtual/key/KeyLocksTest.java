package io.caregateway.smartcards.virtual.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.safeguards.encryption.RootKey;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeyLocksTest {

  private static final UUID CARD = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final KeyLocks LOCKS = locks(1);

  private static PrivateKey key;
  private static LockedKey locked;

  @BeforeAll
  static void lock() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    key = generator.generateKeyPair().getPrivate();
    locked = LOCKS.lock(CARD, 1, key, passcode("271828"));
  }

  @Test
  void opensWithThePasscode() {
    assertThat(LOCKS.unlock(CARD, locked, passcode("271828"))).contains(key);
  }

  @Test
  void staysClosedToAnotherPasscode() {
    assertThat(LOCKS.unlock(CARD, locked, passcode("271829"))).isEmpty();
  }

  @Test
  void staysClosedToAnotherKeystoreAlthoughThePasscodeIsRight() {
    assertThat(locks(2).unlock(CARD, locked, passcode("271828"))).isEmpty();
  }

  @Test
  void staysClosedInAnotherCardsRow() {
    assertThat(LOCKS.unlock(OTHER, locked, passcode("271828"))).isEmpty();
  }

  @Test
  void staysClosedAsAnotherGeneration() {
    LockedKey moved = new LockedKey(2, locked.wrapped(), locked.salt(), locked.hardening());

    assertThat(LOCKS.unlock(CARD, moved, passcode("271828"))).isEmpty();
  }

  @Test
  void showsNothingOfTheKeyWhereItIsKept() {
    assertThat(locked.wrapped()).hasSize((key.getEncoded().length + 7) / 8 * 8 + 16);
    assertThat(LOCKS.lock(CARD, 1, key, passcode("271828")).wrapped())
        .isNotEqualTo(locked.wrapped());
  }

  @Test
  void refusesHardeningBelowTheRecommendation() {
    assertThatThrownBy(() -> new Hardening(19 * 1024 - 1, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Hardening(19 * 1024, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static KeyLocks locks(int seed) {
    byte[] kek = new byte[32];
    kek[0] = (byte) seed;
    return new KeyLocks(RootKey.of(new SecretKeySpec(kek, "AES")), Hardening.LEAST);
  }

  private static Passcode passcode(String digits) {
    return Passcode.typed(digits.toCharArray());
  }
}
