package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.caregateway.gateway.cards.EnrolledCard;
import io.caregateway.gateway.signon.Proofs;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Place;
import org.junit.jupiter.api.Test;

/** What becomes of a card in use, by clicks of its person and of an officer. */
@PageTest
class CardCarePagesTest {

  private static final String PRACTICE = "The Densham Surgery";
  private static final String OTHER = "314159";

  @Test
  void anOfficerFindsSuspendsGivesBackUnlocksAndRevokesACard(PageSite site) {
    EnrolledCard card = EnrolledCard.at(site.site(), PageSite.DENSHAM);
    EnrolledCard.of(site.site(), PageSite.LARKFIELD, card.uid());
    Page page = raManager(site);
    search(page, card);

    page.navigate(site.site().origin() + "/cards/" + card.id());
    page.click("button:has-text('Suspend')");
    assertThat(page.locator(".govuk-error-summary")).containsText("Say why");
    page.fill("#reason", "On leave");
    page.click("button:has-text('Suspend')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("suspended");
    Look.at(page, "cards-suspended");
    page.click("button:has-text('Give the card back')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("can be used again");

    card.lock();
    page.reload();
    page.click("button:has-text('Unlock')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("unlocked");
    assertThat(page.locator("main")).containsText("By somebody who gave this user ID.");
    Look.at(page, "cards-unlocked");
    page.click("button:has-text('Let them enrol again')");
    assertThat(page.locator("h1")).containsText("Show this picture");
    page.click("text=Back to the card");
    assertThat(page.locator("main")).containsText("Not enrolled yet");
    assertThat(page.locator("main")).containsText("Reason: to enrol again");

    page.fill("#reason", "Left the practice");
    page.click("button:has-text('Revoke')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("revoked for good");
    assertThat(page.locator("main")).containsText("Reason: Left the practice");
    page.close();
    assertThat(site.acts(PageSite.DENSHAM))
        .containsSubsequence(
            Act.CARD_SEARCH,
            Act.CARD_SUSPENDED,
            Act.CARD_RESTORED,
            Act.CARD_LOCKED,
            Act.CARD_UNLOCKED,
            Act.CARD_APPROVED,
            Act.CARD_CODES_SENT,
            Act.CARD_REVOKED);
  }

  /** National roles alone search every practice; hers is known from CIS2. */
  private static Page raManager(PageSite site) {
    EnrolledCard own = EnrolledCard.at(site.site(), PageSite.DENSHAM);
    site.site()
        .gateway()
        .bean(Arrival.class)
        .arrive(
            Proofs.byCis2(UserId.uid(own.uid()), Proofs.national(PageSite.DENSHAM, "R5080")),
            Place.NONE,
            Proofs.DESK,
            () -> {});
    return signOn(site, own, "/");
  }

  private static Page signOn(PageSite site, EnrolledCard card, String next) {
    Page page = site.window(true).newPage();
    page.navigate(site.site().origin() + "/sign-on/card");
    page.selectOption("#practice", "A81001");
    page.fill("#uid", card.uid());
    page.fill("#passcode", EnrolledCard.PASSCODE);
    page.fill("#app-code", card.app().shows(1));
    page.click("button:has-text('Sign on')");
    page.waitForURL(site.site().origin() + next);
    return page;
  }

  private static void search(Page page, EnrolledCard card) {
    page.click("nav >> text=Cards");
    page.click("text=Search every practice");
    page.click("main button:has-text('Search')");
    assertThat(page.locator(".govuk-error-summary")).containsText("Enter a user ID");
    page.fill("#who", card.uid());
    page.click("main button:has-text('Search')");
    assertThat(page.locator("main")).containsText("2 cards found");
    assertThat(page.locator("main")).containsText(PRACTICE + ": Active");
    assertThat(page.locator("main")).containsText("Larkfield Medical Centre: Active");
    Look.at(page, "cards-search");
  }

  @Test
  void itsPersonRenewsItAndChangesThePasscode(PageSite site) {
    EnrolledCard card = EnrolledCard.at(site.site(), PageSite.DENSHAM);
    card.endsSoon();
    Page page = signOn(site, card, "/no-rights");

    page.navigate(site.site().origin() + "/my-card");
    page.click("text=Renew it for two years");
    page.fill("#renew-passcode", OTHER);
    page.fill("#renew-code", card.app().shows(0));
    page.click("button:has-text('Renew')");
    assertThat(page.locator("#renew-passcode-error")).containsText("is wrong");
    Look.at(page, "cards-renew");
    card.forgetCodes();
    page.fill("#renew-passcode", EnrolledCard.PASSCODE);
    page.fill("#renew-code", card.app().shows(0));
    page.click("button:has-text('Renew')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("Your card is renewed");
    assertThat(page.locator("text=Renew it for two years")).hasCount(0);

    page.click("text=Change the passcode");
    change(page, card, "123456");
    assertThat(page.locator("#wanted-error")).containsText("too easy");
    change(page, card, OTHER);
    assertThat(page.locator(".govuk-notification-banner")).containsText("passcode is changed");
    page.close();
    assertThat(site.acts(PageSite.DENSHAM)).containsSubsequence(Act.CARD_RENEWED, Act.CARD_CHANGED);
  }

  private static void change(Page page, EnrolledCard card, String wanted) {
    card.forgetCodes();
    page.fill("#passcode", EnrolledCard.PASSCODE);
    page.fill("#app-code", card.app().shows(0));
    page.fill("#wanted", wanted);
    page.fill("#again", wanted);
    page.click("button:has-text('Change the passcode')");
  }
}
