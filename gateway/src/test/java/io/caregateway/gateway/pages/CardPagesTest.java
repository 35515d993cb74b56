package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.caregateway.gateway.cards.AuthenticatorApp;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.post.LetterKind;
import io.caregateway.smartcards.virtual.post.Letters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The whole life of a virtual card, by clicks. */
@PageTest
class CardPagesTest {

  private static final String PRACTICE = "The Densham Surgery";
  private static final String TOM = "555000100022";
  private static final String PASSCODE = "271828";
  private static final Pattern CODE = Pattern.compile("[0-9]{4} [0-9]{4}");

  @Test
  void aCardIsRequestedApprovedEnrolledUsedLockedUnlockedAndEnded(PageSite site) {
    site.signOn(1400, PRACTICE, "Tom Reed").close();
    request(site);
    String picture = approve(site);
    AuthenticatorApp app = enrol(site, picture);
    Page page = signOn(site, app);
    ownCard(page, site);
    lock(site);
    unlock(site, app);
    end(page, site);
    assertThat(site.acts(PageSite.DENSHAM))
        .containsSubsequence(
            Act.CARD_REQUESTED,
            Act.CARD_APPROVED,
            Act.CARD_CODES_SENT,
            Act.CARD_ENROLLED,
            Act.CARD_USED,
            Act.SIGN_ON,
            Act.CARD_LOCKED,
            Act.CARD_CODES_SENT,
            Act.CARD_UNLOCKED,
            Act.CARD_REVOKED);
  }

  private static void request(PageSite site) {
    Page page = site.signOn(1400, PRACTICE, "Priya Shah");
    page.click("nav >> text=Cards");
    page.click("text=Request a card");
    page.click("button:has-text('Request the card')");
    assertThat(page.locator(".govuk-error-summary")).containsText("12 digits");
    Look.at(page, "cards-request-wrong");
    page.fill("#uid", TOM);
    page.fill("#given", "Tom");
    page.fill("#family", "Reed");
    page.fill("#email", "tom.reed@densham.example");
    Look.at(page, "cards-request");
    page.click("button:has-text('Request the card')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("was requested");
    Look.at(page, "cards-requested");
    page.close();
  }

  private static String approve(PageSite site) {
    Page page = site.signOn(1400, PRACTICE, "Rosa Quinn");
    page.navigate(site.site().origin() + "/cards");
    Look.at(page, "cards-queue");
    page.click("main >> text=Tom Reed");
    Look.at(page, "cards-decide");
    page.click("button:has-text('Approve')");
    assertThat(page.locator("h1")).containsText("Show this picture");
    Look.at(page, "cards-codes");
    String picture = page.textContent("#picture-code");
    page.close();
    return picture;
  }

  private static AuthenticatorApp enrol(PageSite site, String picture) {
    Page page = site.window(true).newPage();
    page.navigate(site.site().origin() + "/sign-on/enrol#" + picture);
    assertThat(page.locator("#picture")).hasValue(picture);
    Look.at(page, "cards-enrol-codes");
    page.fill("#mailed", mailed(site, LetterKind.ENROL));
    page.click("button:has-text('Continue')");
    assertThat(page.locator("h1")).containsText("Set up your app");
    AuthenticatorApp app = new AuthenticatorApp(page.textContent("#secret"));
    page.fill("#app-code", app.shows(0));
    page.fill("#passcode", PASSCODE);
    page.fill("#again", "271829");
    page.click("button:has-text('Finish')");
    assertThat(page.locator(".govuk-error-summary"))
        .containsText(CardRefusal.PASSCODES_DIFFER.sentence());
    page.fill("#app-code", app.shows(0));
    page.fill("#passcode", "123456");
    page.fill("#again", "123456");
    page.click("button:has-text('Finish')");
    assertThat(page.locator(".govuk-error-summary")).containsText("too easy");
    Look.at(page, "cards-enrol-app");
    page.fill("#app-code", app.shows(0));
    page.fill("#passcode", PASSCODE);
    page.fill("#again", PASSCODE);
    page.click("button:has-text('Finish')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("Your card is active");
    page.close();
    return app;
  }

  private static Page signOn(PageSite site, AuthenticatorApp app) {
    Page page = site.window(true).newPage();
    page.navigate(site.site().origin() + "/sign-on");
    page.click("text=Sign on with a virtual smartcard");
    Look.at(page, "cards-sign-on");
    fill(page, PASSCODE, app.shows(1));
    page.waitForURL(site.site().origin() + "/");
    assertThat(page.locator("header")).containsText("Tom Reed");
    return page;
  }

  private static void ownCard(Page page, PageSite site) {
    page.navigate(site.site().origin() + "/my-card");
    assertThat(page.locator("main")).containsText("Active");
    assertThat(page.locator("main")).containsText("Expires on");
    assertThat(page.locator("main")).containsText("Signed on with it");
    Look.at(page, "cards-own");
  }

  private static void lock(PageSite site) {
    Page page = site.window(true).newPage();
    page.navigate(site.site().origin() + "/sign-on/card");
    for (int i = 0; i < 3; i++) {
      fill(page, "999888", "000000");
      assertThat(page.locator(".govuk-error-summary")).isVisible();
    }
    assertThat(page.locator(".govuk-error-summary")).containsText("a card locks");
    Look.at(page, "cards-locked");
    page.close();
  }

  private static void unlock(PageSite site, AuthenticatorApp app) {
    Page page = site.window(true).newPage();
    page.navigate(site.site().origin() + "/sign-on/card/unlock");
    page.selectOption("#practice", "A81001");
    page.fill("#uid", TOM);
    Look.at(page, "cards-unlock-ask");
    page.click("button:has-text('E-mail me a code')");
    page.fill("#mailed", mailed(site, LetterKind.UNLOCK));
    page.fill("#app-code", app.next());
    Look.at(page, "cards-unlock");
    page.click("button:has-text('Unlock')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("unlocked");
    page.close();
  }

  private static void end(Page page, PageSite site) {
    page.navigate(site.site().origin() + "/my-card");
    page.click("text=Report it lost");
    page.click("button:has-text('End my card now')");
    Awaitility.await()
        .until(
            () -> {
              page.navigate(site.site().origin() + "/my-card");
              return page.url().contains("/sign-on");
            });
    page.close();
  }

  private static void fill(Page page, String passcode, String code) {
    page.selectOption("#practice", "A81001");
    page.fill("#uid", TOM);
    page.fill("#passcode", passcode);
    page.fill("#app-code", code);
    page.click("button:has-text('Sign on')");
  }

  private static String mailed(PageSite site, LetterKind kind) {
    return Awaitility.await().until(() -> code(site, kind), Optional::isPresent).orElseThrow();
  }

  /** Out of the newest letter of this kind. */
  private static Optional<String> code(PageSite site, LetterKind kind) {
    Letters letters = site.site().gateway().bean(Letters.class);
    return site
        .site()
        .gateway()
        .bean(PracticeTransactions.class)
        .in(PageSite.DENSHAM, letters::newest)
        .stream()
        .filter(sent -> sent.kind() == kind)
        .findFirst()
        .map(sent -> CODE.matcher(sent.letter().text()))
        .filter(Matcher::find)
        .map(Matcher::group);
  }
}
