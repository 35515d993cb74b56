package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.caregateway.gateway.cards.AuthenticatorApp;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.virtual.Holder;
import org.junit.jupiter.api.Test;

/** A card whose person has no authenticator app at first: passkeys, by clicks and by keys. */
@PageTest
class PasskeyPagesTest {

  private static final String NINA = "555000100900";
  private static final String PASSCODE = "271828";

  @Test
  void aCardIsEnrolledUsedAndUnlockedWithAPasskeyAndGetsMoreDevices(PageSite site) {
    CardFor card = new CardFor(site, new Holder(NINA, "Nina", "Park", "nina.park@densham.example"));
    Page page = site.window(true).newPage();
    VirtualDevice phone = VirtualDevice.in(page);
    enrol(page, site, card);
    signOn(page, phone);
    AuthenticatorApp app = addApp(page, site);
    addPasskey(page, phone);
    changePasscode(page, site);
    removeApp(page, site);
    lockAndUnlock(page, site, card);
    page.close();

    assertThat(app.shows(0)).hasSize(6);
    assertThat(site.acts(PageSite.DENSHAM))
        .containsSubsequence(
            Act.CARD_ENROLLED,
            Act.CARD_USED,
            Act.SIGN_ON,
            Act.CARD_DEVICE_ADDED,
            Act.CARD_DEVICE_ADDED,
            Act.CARD_CHANGED,
            Act.CARD_DEVICE_REMOVED,
            Act.CARD_LOCKED,
            Act.CARD_UNLOCKED);
  }

  @Test
  void saysWhatToDoWhereThereAreNoPasskeys(PageSite site) {
    Page page = site.window(false).newPage();
    page.navigate(site.site().origin() + "/sign-on/card");
    assertThat(page.locator("[data-passkey-absent]")).isVisible();
    page.context().close();

    BrowserContext old = site.window(true);
    old.addInitScript("delete window.PublicKeyCredential");
    page = old.newPage();
    page.navigate(site.site().origin() + "/sign-on/card");
    assertThat(page.locator("[data-passkey-absent]")).containsText("cannot use passkeys");
    assertThat(page.locator("button:has-text('Sign on with a passkey')")).isHidden();
    old.close();
  }

  private static void enrol(Page page, PageSite site, CardFor card) {
    page.navigate(site.site().origin() + "/sign-on/enrol#" + card.picture);
    page.fill("#mailed", card.mailed());
    page.click("button:has-text('Continue')");
    page.click("text=Use a passkey instead");
    page.fill("#passcode", PASSCODE);
    page.fill("#again", "271829");
    page.fill("#name", "Nina's phone");
    page.click("button:has-text('Create a passkey')");
    assertThat(page.locator(".govuk-error-summary")).containsText("The two passcodes differ");
    Look.at(page, "passkey-enrol");
    page.fill("#passcode", PASSCODE);
    page.fill("#again", PASSCODE);
    page.click("button:has-text('Create a passkey')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("Your card is active");
  }

  /** With keys alone; a finger that is not recognised gets no further. */
  private static void signOn(Page page, VirtualDevice phone) {
    fill(page, PASSCODE);
    phone.knowsItsPerson(false);
    page.click("button:has-text('with a passkey')");
    assertThat(page.locator("[role=status]")).containsText("No passkey was used");
    Look.at(page, "passkey-sign-on");
    phone.knowsItsPerson(true);
    fill(page, "271829");
    page.click("button:has-text('with a passkey')");
    assertThat(page.locator(".govuk-error-summary")).containsText("passcode or the second factor");
    fill(page, PASSCODE);
    new Keyboard(page).press("Sign on with a passkey");
    assertThat(page.locator("header")).containsText("Nina Park");
  }

  private static AuthenticatorApp addApp(Page page, PageSite site) {
    page.navigate(site.site().origin() + "/my-card");
    page.click("text=Add or remove a device");
    assertThat(page.locator("main")).containsText("The last device cannot be removed");
    page.click("text=Add a device");
    page.click("button:has-text('with a passkey')");
    assertThat(page.locator(".govuk-error-summary")).containsText("Choose what to add");
    page.check("#kind-app");
    page.fill("#name", "Tablet");
    page.fill("#passcode", PASSCODE);
    Look.at(page, "passkey-device-add");
    page.click("button:has-text('with a passkey')");
    assertThat(page.locator("h1")).containsText("Set up the app on Tablet");
    AuthenticatorApp app = new AuthenticatorApp(page.textContent("#secret"));
    Look.at(page, "passkey-device-app");
    page.fill("#app-code", app.shows(0));
    page.click("button:has-text('Add it')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("Tablet is added");
    Look.at(page, "passkey-devices");
    return app;
  }

  /** A device makes no second passkey of one card; another one stands in for it from then on. */
  private static void addPasskey(Page page, VirtualDevice phone) {
    page.click("text=Add a device");
    page.check("#kind");
    page.fill("#name", "Security key");
    page.fill("#passcode", PASSCODE);
    page.click("button:has-text('with a passkey')");
    assertThat(page.locator("h1")).containsText("Create a passkey on Security key");
    page.click("button:has-text('Create the passkey')");
    assertThat(page.locator("[role=status]")).containsText("has a passkey of this card already");
    Look.at(page, "passkey-device-new");
    phone.leave();
    phone.withKey();
    page.click("button:has-text('Create the passkey')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("Security key is added");
  }

  private static void changePasscode(Page page, PageSite site) {
    page.navigate(site.site().origin() + "/my-card");
    page.click("text=Change the passcode");
    page.fill("#passcode", PASSCODE);
    page.fill("#wanted", "314159");
    page.fill("#again", "314159");
    page.click("button:has-text('Change the passcode with a passkey')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("passcode is changed");
  }

  private static void removeApp(Page page, PageSite site) {
    page.navigate(site.site().origin() + "/my-card/devices");
    page.click("li:has-text('Tablet') >> text=Remove");
    page.fill("#passcode", "314159");
    Look.at(page, "passkey-device-remove");
    page.click("button:has-text('with a passkey')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("Tablet is removed");
    assertThat(page.locator("main")).containsText("Nina's phone");
  }

  private static void lockAndUnlock(Page page, PageSite site, CardFor card) {
    page.context().clearCookies();
    page.navigate(site.site().origin() + "/sign-on/card");
    for (int i = 0; i < 3; i++) {
      fill(page, PASSCODE);
      page.click("button:has-text('with a passkey')");
      assertThat(page.locator(".govuk-error-summary")).isVisible();
      page.navigate(site.site().origin() + "/sign-on/card");
    }
    page.navigate(site.site().origin() + "/sign-on/card/unlock");
    page.selectOption("#practice", "A81001");
    page.fill("#uid", NINA);
    page.click("button:has-text('E-mail me a code')");
    page.fill("#mailed", card.mailed());
    Look.at(page, "passkey-unlock");
    page.click("button:has-text('Unlock with a passkey')");
    assertThat(page.locator(".govuk-notification-banner")).containsText("unlocked");
  }

  private static void fill(Page page, String passcode) {
    page.selectOption("#practice", "A81001");
    page.fill("#uid", NINA);
    page.fill("#passcode", passcode);
  }
}
