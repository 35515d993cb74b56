package io.caregateway.gateway.signon.cis2;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.caregateway.gateway.pages.Axe;
import io.caregateway.gateway.pages.Chromium;
import io.caregateway.gateway.signon.SignOnSite;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the sign-on page to CIS2, to the choice of a role, to the first page. */
@Tag("slow")
class Cis2InABrowserTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.atTheSpine();
  @RegisterExtension static final Chromium chromium = new Chromium();

  @ParameterizedTest
  @ValueSource(ints = {400, 1400})
  void signsOnAtCis2AndChoosesARole(int width) {
    try (BrowserContext context = chromium.window(width, true)) {
      Page page = context.newPage();
      page.navigate(site.origin() + "/");
      assertFits(page, width, "sign-on");
      page.click("a:has-text('NHS CIS2')");
      page.click("text=Helen Marsh");
      page.click("text=No role yet");
      page.waitForURL(site.origin() + "/role");
      assertFits(page, width, "role");
      page.check("#role");
      page.click("main button:has-text('Continue')");
      page.waitForURL(site.origin() + "/");
      assertThat(page.content()).contains("Helen Marsh");
      page.click("button:has-text('Sign out')");
      page.waitForURL(site.origin() + "/signed-out");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 1400})
  void signsOnByATicketOfTheSmartcardSoftware(int width) {
    try (BrowserContext context = chromium.window(width, true)) {
      Page page = context.newPage();
      page.navigate(site.origin() + "/sign-on");
      page.click("a:has-text('ticket of your smartcard software')");
      assertFits(page, width, "cis1");
      page.click("#ticket-ask");
      page.waitForCondition(
          () -> page.locator("#ticket-status").textContent().contains("gave no ticket"));
      page.click("#ticket-form button[type=submit]");
      page.waitForURL(address -> address.endsWith("/sign-on/cis1?wrong"));
      assertFits(page, width, "cis1-wrong");
      site.spine().cardInReader("555000200011");
      page.click("#ticket-ask");
      page.waitForURL(site.origin() + "/");
      assertThat(page.content()).contains("PRICE Owen");
    }
  }

  @AfterEach
  void takeTheCardOut() {
    site.spine().cardInReader(null);
  }

  private static void assertFits(Page page, int width, String name) {
    page.screenshot(
        new ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", "cis2-" + name + "-" + width + ".png")));
    assertThat(Axe.violations(page)).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .isEqualTo(false);
  }
}
