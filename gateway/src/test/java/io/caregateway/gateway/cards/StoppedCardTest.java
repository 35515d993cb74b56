package io.caregateway.gateway.cards;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.Browser.Page;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.use.OwnCard;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an officer does on a card's page holds for the sessions that rest on it. */
@Tag("slow")
class StoppedCardTest {

  private static final String ENDED = "/sign-on?ended=elsewhere";
  private static final String OFFICER = "555000100055";

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void endsItsSessionsWhenItIsSuspendedAndSignsOnAgainOnceItIsGivenBack() throws Exception {
    EnrolledCard card = EnrolledCard.at(site, A);
    Browser person = signedOn(card);

    officer(card, "suspend");

    assertThat(site.lastRecord(A).act()).isEqualTo(Act.SESSION_ENDED);
    assertThat(person.open("/my-card").location()).isEqualTo(ENDED);
    card.forgetCodes();
    assertThat(card.signOn(site.browser()).html().select(".govuk-error-summary").text())
        .contains("The card is suspended");

    officer(card, "restore");

    card.forgetCodes();
    assertThat(signedOn(card).open("/my-card").status()).isEqualTo(200);
  }

  @Test
  void endsItsSessionsWhenItIsRevokedAlsoThoseFromBeforeItWasRenewed() throws Exception {
    EnrolledCard card = EnrolledCard.at(site, A);
    Browser before = signedOn(card);
    renew(card);
    card.forgetCodes();
    Browser after = signedOn(card);

    officer(card, "revoke");

    assertThat(before.open("/my-card").location()).isEqualTo(ENDED);
    assertThat(after.open("/my-card").location()).isEqualTo(ENDED);
    card.forgetCodes();
    assertThat(card.signOn(site.browser()).html().select(".govuk-error-summary").text())
        .contains("is wrong, or the card cannot be used now");
  }

  @Test
  void endsItsSessionsWhenItIsTakenBackToBeEnrolledAgain() throws Exception {
    EnrolledCard card = EnrolledCard.at(site, A);
    Browser person = signedOn(card);

    assertThat(asked(card, "again").html().select("h1").text()).contains("Show this picture");

    assertThat(person.open("/my-card").location()).isEqualTo(ENDED);
    card.forgetCodes();
    assertThat(card.signOn(site.browser()).html().select(".govuk-error-summary").text())
        .contains("is wrong, or the card cannot be used now");
  }

  /** In its last 90 days. */
  private static void renew(EnrolledCard card) {
    card.endsSoon();
    card.forgetCodes();
    site.gateway()
        .bean(OwnCard.class)
        .renew(
            A,
            card.id(),
            card.person(),
            Passcode.typed(EnrolledCard.PASSCODE.toCharArray()),
            card.app().code());
  }

  private static Browser signedOn(EnrolledCard card) throws Exception {
    Browser person = site.browser();
    assertThat(card.signOn(person).location()).isEqualTo("/no-rights");
    return person;
  }

  private static void officer(EnrolledCard card, String step) throws Exception {
    assertThat(asked(card, step).location()).isEqualTo("/cards/" + card.id());
  }

  private static Page asked(EnrolledCard card, String step) throws Exception {
    Browser officer = site.browser();
    officer.signOn(A.value(), OFFICER);
    String address = "/cards/" + card.id();
    Page page = officer.open(address);
    return officer.post(
        address + "/" + step, Map.of("_csrf", page.field("_csrf"), "reason", "On leave"));
  }
}
