package io.caregateway.smartcards.virtual.use;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
import static io.caregateway.smartcards.virtual.CardSite.ORIGIN;
import static io.caregateway.smartcards.virtual.CardSite.SPONSOR;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static io.caregateway.smartcards.virtual.Person.passcode;
import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.Holder;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.care.CardCare;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.request.CardRequests;
import io.caregateway.testing.PostgresExtension;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whoever knows a user ID and a practice, and neither secret, learns nothing of a card. */
class UntoldStateTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  private static final SecondFactor NO_CODE = new SecondFactor.Code("12345");
  private static final String GUESS = "271829";

  @TempDir static Path home;
  private static CardSite site;
  private static CardCare care;

  @BeforeAll
  static void start() {
    site = new CardSite(DB.run(), home, letter -> {});
    care = site.the(CardCare.class);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void whateverBecameOfACardTheAnswerIsOneAndTheRecordHasTheCause() {
    CardRequests requests = site.the(CardRequests.class);
    Holder requested = CardSite.somebody();
    Holder approved = CardSite.somebody();
    Holder declined = CardSite.somebody();
    requests.request(DENSHAM, requested, SPONSOR);
    Person.approved(site, approved);
    UUID unwanted = requests.request(DENSHAM, declined, SPONSOR);
    requests.decline(DENSHAM, unwanted, OFFICER, "Not known here");

    assertSame(requested, "AWAITS_DECISION");
    assertSame(approved, "NOT_ENROLLED");
    assertSame(declined, "IS_DECLINED");
    assertSame(locked().holder, "IS_LOCKED");
    assertSame(revoked().holder, "IS_REVOKED");
    assertSame(CardSite.somebody(), "NOT_FOUND");
  }

  @Test
  void itCostsAsMuchWorkWhereNothingIsLookedAt() {
    Person active = Person.enrolled(site);
    long looked = work(active.holder);

    for (Holder closed : new Holder[] {locked().holder, revoked().holder, CardSite.somebody()}) {
      assertThat(Math.max(work(closed), work(closed))).isGreaterThan(looked / 3);
    }
  }

  @Test
  void theirOwnerReadsThatACardIsSuspendedOnceBothSecretsWereRight() {
    Person amara = suspended();

    assertSame(amara.holder, "SECRET_WRONG");
    for (int i = 0; i < 4; i++) {
      assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.IS_SUSPENDED);
      assertThat(site.recorded().reason()).isEqualTo("IS_SUSPENDED");
    }
  }

  @Test
  void guessesAtASuspendedCardAreLookedAtThreeTimesToo() {
    Person amara = suspended();

    for (int i = 0; i < 3; i++) {
      assertRefused(() -> amara.signs(GUESS, amara.code()), CardRefusal.SECRET_WRONG);
    }
    assertRefused(() -> amara.signs(PASSCODE, amara.code()), CardRefusal.SECRET_WRONG);

    care.restore(DENSHAM, amara.card, OFFICER);
    amara.signs(PASSCODE, amara.code());
  }

  @Test
  void isRefusedAtOnceOnAnotherProcessOnceItWasStopped() {
    Person amara = Person.enrolled(site);
    try (CardSite other = new CardSite(DB.run(), home, letter -> {})) {
      other.at(site.now());
      SignedChallenge signed = amara.signs(PASSCODE, amara.code());
      other.the(CardUse.class).stillInUse(DENSHAM, signed, ORIGIN);

      care.suspend(DENSHAM, amara.card, OFFICER, "On leave");

      assertRefused(
          () -> other.the(CardUse.class).stillInUse(DENSHAM, signed, ORIGIN),
          CardRefusal.IS_SUSPENDED);
      assertThat(site.recorded().reason()).isEqualTo("IS_SUSPENDED");
      SecondFactor code = amara.code();
      other.at(site.now());
      assertRefused(
          () ->
              other
                  .the(CardUse.class)
                  .sign(
                      DENSHAM,
                      amara.holder.uid(),
                      passcode(PASSCODE),
                      code,
                      Person.challenge(),
                      ORIGIN),
          CardRefusal.IS_SUSPENDED);
    }
  }

  private static Person suspended() {
    Person amara = Person.enrolled(site);
    care.suspend(DENSHAM, amara.card, OFFICER, "On leave");
    return amara;
  }

  private static Person revoked() {
    Person amara = Person.enrolled(site);
    care.revoke(DENSHAM, amara.card, OFFICER, "Left the practice");
    return amara;
  }

  private static Person locked() {
    Person amara = Person.enrolled(site);
    for (int i = 0; i < 3; i++) {
      assertRefused(() -> amara.signs(GUESS, NO_CODE), CardRefusal.SECRET_WRONG);
    }
    return amara;
  }

  private static void assertSame(Holder holder, String recorded) {
    assertRefused(() -> guess(holder), CardRefusal.SECRET_WRONG);
    assertThat(site.recorded().reason()).isEqualTo(recorded);
  }

  /** Processor time of one guess, in nanoseconds. */
  private static long work(Holder holder) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    assertRefused(() -> guess(holder), CardRefusal.SECRET_WRONG);
    return threads.getCurrentThreadCpuTime() - before;
  }

  private static void guess(Holder holder) {
    site.the(CardUse.class)
        .sign(DENSHAM, holder.uid(), passcode(GUESS), NO_CODE, Person.challenge(), ORIGIN);
  }
}
