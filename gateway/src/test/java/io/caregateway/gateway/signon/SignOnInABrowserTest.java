package io.caregateway.gateway.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.caregateway.gateway.pages.Axe;
import io.caregateway.gateway.pages.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The identity provider is served at 127.0.0.1 and the gateway at localhost: to a browser, two
 * sites.
 */
@Tag("slow")
class SignOnInABrowserTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();
  @RegisterExtension static final Chromium chromium = new Chromium();

  @Test
  void signsOnAndOutAcrossTwoSites() {
    try (BrowserContext context = chromium.window(1400, true)) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(
          message -> {
            if ("error".equals(message.type()) && message.text().contains("Content Security")) {
              complaints.add(message.text());
            }
          });
      page.navigate(site.origin() + "/no-rights");
      page.waitForURL(site.origin() + "/sign-on");
      page.click("text=The Densham Surgery");
      page.click("text=Sam Ojo");
      page.waitForURL(site.origin() + "/no-rights");
      assertThat(page.content()).contains("You have no rights here yet").contains("Sam Ojo");

      page.click("text=Sign out");
      page.waitForURL(site.origin() + "/signed-out");
      page.navigate(site.origin() + "/no-rights");
      page.waitForURL(site.origin() + "/sign-on");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void signsOutWhenThePersonSignsOutAtTheIdentityProvider() {
    try (BrowserContext context = chromium.window(1400, true)) {
      Page page = signedOn(context);
      page.navigate(site.idp().entityId("A81001"));
      page.click("text=Sign out everywhere");
      page.waitForSelector("text=Signed out everywhere");
      page.navigate(site.origin() + "/no-rights");
      page.waitForURL(site.origin() + "/sign-on");
    }
  }

  @Test
  void signsOnByButtonsWhereScriptsAreOff() {
    try (BrowserContext context = chromium.window(1400, false)) {
      Page page = context.newPage();
      page.navigate(site.origin() + "/sign-on");
      page.click("text=The Densham Surgery");
      page.click("text=Sam Ojo");
      page.click("text=Continue");
      page.click("text=Carry on");
      page.waitForURL(site.origin() + "/no-rights");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 1400})
  void isAccessibleAndFitsTheScreen(int width) {
    try (BrowserContext context = chromium.window(1400, true)) {
      Page page = signedOn(context);
      page.setViewportSize(width, 900);
      for (String path :
          List.of("/sign-on", "/sign-on?refused=untrusted", "/signed-out", "/no-rights")) {
        page.navigate(site.origin() + path);
        assertThat(Axe.violations(page)).as(path).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
            .isEqualTo(false);
      }
    }
  }

  private static Page signedOn(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(site.origin() + "/sign-on");
    page.click("text=The Densham Surgery");
    page.click("text=Sam Ojo");
    page.waitForURL(site.origin() + "/no-rights");
    return page;
  }
}
