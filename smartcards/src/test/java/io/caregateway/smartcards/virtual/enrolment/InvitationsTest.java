package io.caregateway.smartcards.virtual.enrolment;

import static io.caregateway.smartcards.virtual.CardSite.BRANDON;
import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
import static io.caregateway.smartcards.virtual.CardSite.SPONSOR;
import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who gets the picture of a card whose e-mailed code somebody else may have. */
class InvitationsTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;
  private static CardSite site;

  @BeforeAll
  static void start() {
    site = new CardSite(DB.run(), home, letter -> {});
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void aSponsorWhoGaveTheirOwnAddressDoesNotGetThePictureToo() {
    UUID card = Person.approved(site, CardSite.somebody());

    assertRefused(() -> invite(card, SPONSOR), CardRefusal.SPONSOR_MAY_NOT_DECIDE);

    assertThat(site.recorded().act()).isEqualTo(Act.CARD_CODES_SENT);
    assertThat(site.recorded().reason()).isEqualTo("SPONSOR_MAY_NOT_DECIDE");
    assertThat(site.in(DENSHAM, () -> site.the(Letters.class).about(card))).isEmpty();
    invite(card, OFFICER);
  }

  @Test
  void nobodyGetsItUnderALocalName() {
    UUID card = Person.approved(site, CardSite.somebody());

    assertRefused(
        () -> invite(card, CardSite.by("sam", "Sam Sponsor")), CardRefusal.NATIONAL_ID_NEEDED);
  }

  @Test
  void anOfficerOfAnotherPracticeFindsNoCard() {
    UUID card = Person.approved(site, CardSite.somebody());

    assertRefused(
        () -> site.the(Invitations.class).invite(BRANDON, card, OFFICER), CardRefusal.NOT_FOUND);
  }

  private static PictureCode invite(UUID card, By by) {
    return site.the(Invitations.class).invite(DENSHAM, card, by);
  }
}
