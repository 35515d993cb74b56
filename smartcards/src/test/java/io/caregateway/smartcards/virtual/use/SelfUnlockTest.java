package io.caregateway.smartcards.virtual.use;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.ORIGIN;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.post.LetterKind;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SelfUnlockTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  private static final SecondFactor WRONG = new SecondFactor.Code("12345");

  @TempDir static Path home;
  private static CardSite site;
  private static SelfUnlock unlock;

  @SuppressWarnings("NullAway.Init")
  private Person amara;

  @BeforeAll
  static void start() {
    site = new CardSite(DB.run(), home, letter -> {});
    unlock = site.the(SelfUnlock.class);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void lock() {
    amara = Person.enrolled(site);
    for (int i = 0; i < 3; i++) {
      try {
        amara.signs("271829", WRONG);
      } catch (CardRefused refused) {
        assertThat(refused.refusal()).isNotNull();
      }
    }
    unlock.sendCode(DENSHAM, amara.holder.uid(), ORIGIN);
  }

  @Test
  void theCodeAndTheAppUnlockIt() {
    unlock(mailed(), amara.code());

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_UNLOCKED);
    assertThat(site.card(amara.card).state()).isEqualTo(CardState.ACTIVE);
    amara.signs(PASSCODE, amara.code());
  }

  @Test
  void neitherAloneUnlocksIt() {
    String mailed = mailed();

    assertRefused(() -> unlock(mailed, WRONG), CardRefusal.CODES_WRONG);
    assertRefused(() -> unlock("0000 0000", amara.code()), CardRefusal.CODES_WRONG);

    assertThat(site.card(amara.card).state()).isEqualTo(CardState.LOCKED);
  }

  @Test
  void theCodeIsGoodForFiveTriesAndForAWhile() {
    String mailed = mailed();
    for (int i = 0; i < 5; i++) {
      assertRefused(() -> unlock("0000 0000", WRONG), CardRefusal.CODES_WRONG);
    }
    assertRefused(() -> unlock(mailed, amara.code()), CardRefusal.CODES_WRONG);
    assertThat(site.recorded().reason()).isEqualTo("CODES_ENDED");

    site.passes(Duration.ofMinutes(2));
    unlock.sendCode(DENSHAM, amara.holder.uid(), ORIGIN);
    String second = mailed();
    site.passes(Duration.ofMinutes(15));
    assertRefused(() -> unlock(second, amara.code()), CardRefusal.CODES_WRONG);
    assertThat(site.recorded().reason()).isEqualTo("CODES_ENDED");
  }

  @Test
  void codesComeOnceAMinuteAndToLockedCardsAlone() {
    unlock.sendCode(DENSHAM, amara.holder.uid(), ORIGIN);
    assertThat(letters()).isOne();

    Person other = Person.enrolled(site);
    unlock.sendCode(DENSHAM, other.holder.uid(), ORIGIN);
    unlock.sendCode(DENSHAM, CardSite.somebody().uid(), ORIGIN);
    assertThat(site.in(DENSHAM, () -> site.the(Letters.class).about(other.card))).hasSize(2);
  }

  @Test
  void noMoreThanTenCodesComeInADay() {
    for (int i = 0; i < 12; i++) {
      site.passes(Duration.ofMinutes(2));
      unlock.sendCode(DENSHAM, amara.holder.uid(), ORIGIN);
    }
    assertThat(letters()).isEqualTo(10);

    site.passes(Duration.ofDays(1));
    unlock.sendCode(DENSHAM, amara.holder.uid(), ORIGIN);
    assertThat(letters()).isEqualTo(11);
  }

  @Test
  void tellsNobodyWhetherThereIsALockedCard() {
    Person other = Person.enrolled(site);
    for (String uid : new String[] {other.holder.uid(), CardSite.somebody().uid()}) {
      assertRefused(
          () -> unlock.unlock(DENSHAM, uid, "0000 0000", WRONG, ORIGIN), CardRefusal.CODES_WRONG);
      assertThat(site.recorded().reason()).isEqualTo("NOT_FOUND");
    }
  }

  private void unlock(String mailed, SecondFactor factor) {
    unlock.unlock(DENSHAM, amara.holder.uid(), mailed, factor, ORIGIN);
  }

  private long letters() {
    return site.in(DENSHAM, () -> site.the(Letters.class).about(amara.card)).stream()
        .filter(letter -> letter.kind() == LetterKind.UNLOCK)
        .count();
  }

  private String mailed() {
    return Person.mailed(site, amara.card);
  }
}
