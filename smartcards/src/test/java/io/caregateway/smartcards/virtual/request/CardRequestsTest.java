package io.caregateway.smartcards.virtual.request;

import static io.caregateway.smartcards.virtual.CardSite.BRANDON;
import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
import static io.caregateway.smartcards.virtual.CardSite.SPONSOR;
import static io.caregateway.smartcards.virtual.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.CardEvent;
import io.caregateway.smartcards.virtual.CardHistory;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.Holder;
import io.caregateway.smartcards.virtual.post.LetterKind;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.smartcards.virtual.post.SentLetter;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CardRequestsTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  @TempDir static Path home;
  private static CardSite site;

  private Holder amara = CardSite.somebody();
  private UUID card = UUID.randomUUID();

  @BeforeAll
  static void start() {
    site = new CardSite(DB.run(), home, letter -> {});
  }

  @BeforeEach
  void request() {
    amara = CardSite.somebody();
    card = site.the(CardRequests.class).request(DENSHAM, amara, SPONSOR);
  }

  @Test
  void aSponsorAsksAndAnOfficerApproves() {
    assertThat(site.card(card).state()).isEqualTo(CardState.REQUESTED);
    assertThat(site.recorded().act()).isEqualTo(Act.CARD_REQUESTED);

    site.the(CardRequests.class).approve(DENSHAM, card, OFFICER);

    assertThat(site.card(card).state()).isEqualTo(CardState.APPROVED);
    assertThat(site.recorded().act()).isEqualTo(Act.CARD_APPROVED);
    assertThat(site.recorded().actor()).isEqualTo(OFFICER.actor());
    assertThat(site.the(CardHistory.class).of(DENSHAM, card, 10))
        .extracting(CardEvent::act)
        .containsExactly(Act.CARD_APPROVED, Act.CARD_REQUESTED);
  }

  @Test
  void anOfficerDeclinesAndSaysWhy() {
    site.the(CardRequests.class).decline(DENSHAM, card, OFFICER, "Left the practice");

    assertThat(site.card(card).state()).isEqualTo(CardState.DECLINED);
    assertThat(site.recorded().act()).isEqualTo(Act.CARD_DECLINED);
    assertThat(site.the(CardHistory.class).of(DENSHAM, card, 1).get(0).reason())
        .isEqualTo("Left the practice");
    SentLetter told = site.in(DENSHAM, () -> site.the(Letters.class).about(card)).get(0);
    assertThat(told.kind()).isEqualTo(LetterKind.DECLINED);
    assertThat(told.letter().to()).isEqualTo(amara.email());
    assertThat(told.letter().text()).contains("declined it", "Left the practice");
    site.the(CardRequests.class).request(DENSHAM, amara, SPONSOR);
  }

  @Test
  void nobodyDeclinesWithoutAReason() {
    assertRefused(
        () -> site.the(CardRequests.class).decline(DENSHAM, card, OFFICER, " "),
        CardRefusal.REASON_FORM);
    assertThat(site.card(card).state()).isEqualTo(CardState.REQUESTED);
  }

  @Test
  void theSponsorDoesNotDecide() {
    assertRefused(
        () -> site.the(CardRequests.class).approve(DENSHAM, card, SPONSOR),
        CardRefusal.SPONSOR_MAY_NOT_DECIDE);
    assertThat(site.recorded().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(site.recorded().act()).isEqualTo(Act.CARD_APPROVED);
    assertThat(site.recorded().reason()).isEqualTo("SPONSOR_MAY_NOT_DECIDE");
  }

  @Test
  void thePersonDoesNotDecide() {
    assertRefused(
        () ->
            site.the(CardRequests.class).approve(DENSHAM, card, CardSite.by(amara.uid(), "Amara")),
        CardRefusal.PERSON_MAY_NOT_DECIDE);
  }

  @Test
  void nobodyDecidesUnderALocalName() {
    assertRefused(
        () -> site.the(CardRequests.class).approve(DENSHAM, card, CardSite.by("olive", "Olive")),
        CardRefusal.NATIONAL_ID_NEEDED);
  }

  @Test
  void nobodyDecidesTwice() {
    site.the(CardRequests.class).approve(DENSHAM, card, OFFICER);

    assertRefused(
        () -> site.the(CardRequests.class).approve(DENSHAM, card, OFFICER),
        CardRefusal.NOT_ENROLLED);
  }

  @Test
  void nobodyGetsASecondCard() {
    assertRefused(
        () -> site.the(CardRequests.class).request(DENSHAM, amara, SPONSOR),
        CardRefusal.ALREADY_HELD);
  }

  @Test
  void anotherPracticeSeesNothingOfIt() {
    assertRefused(
        () -> site.the(CardRequests.class).approve(BRANDON, card, OFFICER), CardRefusal.NOT_FOUND);
    assertThat(site.in(BRANDON, () -> site.the(CardBook.class).ofUid(amara.uid()))).isEmpty();
    assertThat(site.in(DENSHAM, () -> site.the(CardBook.class).ofUid(amara.uid()))).hasSize(1);
  }

  @Test
  void isFoundByTheWholeNameInAnyLetterCase() {
    assertThat(site.in(DENSHAM, () -> site.the(CardBook.class).ofName(" AMARA  okafor ")))
        .extracting(Card::id)
        .contains(card);
    assertThat(site.in(DENSHAM, () -> site.the(CardBook.class).ofName("Amara"))).isEmpty();
  }

  @Test
  void keepsNothingReadableOfThePerson() {
    assertThat(
            site.in(
                DENSHAM,
                () ->
                    site.the(JdbcClient.class)
                        .sql("select c::text || h::text from cards.card c, cards.history h")
                        .query(String.class)
                        .list()))
        .isNotEmpty()
        .noneMatch(row -> row.contains(amara.uid()) || row.contains("Okafor"));
  }

  @ParameterizedTest
  @CsvSource({
    "55500000101,Amara,Okafor,a@example.nhs.uk,UID_FORM",
    "5550000001011,Amara,Okafor,a@example.nhs.uk,UID_FORM",
    "555000000101,,Okafor,a@example.nhs.uk,NAME_FORM",
    "555000000101,Amara,<b>,a@example.nhs.uk,NAME_FORM",
    "555000000101,Amara,Okafor,a@example,MAIL_FORM",
    "555000000101,Amara,Okafor,'a@example.nhs.uk,b@example.nhs.uk',MAIL_FORM",
  })
  void saysWhatIsWrongWithWhomItIsFor(
      String uid, String given, String family, String email, CardRefusal refusal) {
    assertRefused(() -> new Holder(uid, given == null ? "" : given, family, email), refusal);
  }
}
