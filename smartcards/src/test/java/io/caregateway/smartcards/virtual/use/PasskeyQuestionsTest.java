package io.caregateway.smartcards.virtual.use;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.ORIGIN;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static io.caregateway.smartcards.virtual.Person.passcode;
import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.passkey.Authenticator;
import io.caregateway.smartcards.virtual.passkey.RequestOptions;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What whoever has not proved anything yet can learn, and unlocking by passkey. */
class PasskeyQuestionsTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;
  private static CardSite site;

  private Authenticator phone = new Authenticator();

  @SuppressWarnings("NullAway.Init")
  private Person amara;

  @BeforeAll
  static void start() {
    site = new CardSite(DB.run(), home, letter -> {});
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void enrol() {
    amara = Person.enrolled(site);
    phone = new Authenticator();
    amara.adds(phone, "Work phone");
    phone.counter = 2;
  }

  @Test
  void tellsNobodyWhetherThereIsACard() {
    CardUse use = site.the(CardUse.class);
    String nobody = CardSite.somebody().uid();
    RequestOptions asked = use.askPasskey(DENSHAM, nobody);

    assertThat(use.askPasskey(DENSHAM, nobody).allowCredentials())
        .isEqualTo(asked.allowCredentials());
    List<RequestOptions> many =
        Stream.generate(() -> use.askPasskey(DENSHAM, CardSite.somebody().uid()))
            .limit(200)
            .toList();
    assertThat(many)
        .extracting(each -> each.allowCredentials().size())
        .contains(1, 2)
        .allMatch(size -> size >= 1 && size <= 3);
    assertThat(many)
        .flatExtracting(RequestOptions::allowCredentials)
        .extracting(each -> Base64.getUrlDecoder().decode(each.id()).length)
        .containsOnly(16, 20, 32, 64);
    assertThat(many).flatExtracting(RequestOptions::allowCredentials).doesNotHaveDuplicates();
    assertThat(asked.challenge())
        .hasSameSizeAs(use.askPasskey(DENSHAM, amara.holder.uid()).challenge());

    phone.verifies = false;
    assertRefused(() -> signNobody(nobody), CardRefusal.PASSKEY_NOT_VERIFIED);
    phone.verifies = true;
    assertRefused(() -> signNobody(nobody), CardRefusal.SECRET_WRONG);
  }

  @Test
  void asksTheSameToUnlockHoweverTheCardStands() {
    SelfUnlock unlock = site.the(SelfUnlock.class);
    String uid = amara.holder.uid();
    RequestOptions asked = unlock.askPasskey(DENSHAM, uid);

    assertThat(asked.allowCredentials())
        .isEqualTo(site.the(CardUse.class).askPasskey(DENSHAM, uid).allowCredentials());
    assertRefused(
        () -> unlock.unlock(DENSHAM, uid, "0000 0000", shown(asked), ORIGIN),
        CardRefusal.CODES_WRONG);
    assertThat(site.recorded().reason()).isEqualTo("NOT_FOUND");
    String nobody = CardSite.somebody().uid();
    assertRefused(
        () ->
            unlock.unlock(
                DENSHAM, nobody, "0000 0000", shown(unlock.askPasskey(DENSHAM, nobody)), ORIGIN),
        CardRefusal.CODES_WRONG);
  }

  @Test
  void unlocksWithTheMailedCodeAndThePasskey() {
    for (int i = 0; i < 3; i++) {
      assertRefused(() -> amara.signs("271829", amara.passkey(phone)), CardRefusal.SECRET_WRONG);
    }
    SelfUnlock unlock = site.the(SelfUnlock.class);
    String uid = amara.holder.uid();
    unlock.sendCode(DENSHAM, uid, ORIGIN);
    String mailed = Person.mailed(site, amara.card);
    SecondFactor strange =
        new SecondFactor.Passkey(new Authenticator().show(unlock.askPasskey(DENSHAM, uid)));
    assertRefused(
        () -> unlock.unlock(DENSHAM, uid, mailed, strange, ORIGIN), CardRefusal.CODES_WRONG);

    unlock.unlock(DENSHAM, uid, mailed, shown(unlock.askPasskey(DENSHAM, uid)), ORIGIN);

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_UNLOCKED);
    phone.counter++;
    amara.signs(PASSCODE, amara.passkey(phone));
  }

  private SecondFactor shown(RequestOptions asked) {
    return new SecondFactor.Passkey(phone.show(asked));
  }

  private void signNobody(String uid) {
    CardUse use = site.the(CardUse.class);
    SecondFactor answer = shown(use.askPasskey(DENSHAM, uid));
    use.sign(DENSHAM, uid, passcode(PASSCODE), answer, Person.challenge(), ORIGIN);
  }
}
