package io.caregateway.gateway.signon.cis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import io.caregateway.gateway.signon.SignOnSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the sign-on page to CIS2, to the choice of a role, to the first page. */
@Tag("slow")
class Cis2InABrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @RegisterExtension static final SignOnSite site = SignOnSite.atTheSpine();

  @ParameterizedTest
  @ValueSource(ints = {400, 1400})
  void signsOnAtCis2AndChoosesARole(int width) {
    assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium on this machine");
    try (Playwright playwright =
            Playwright.create(
                new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser chromium =
            playwright
                .chromium()
                .launch(
                    new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
        BrowserContext context =
            chromium.newContext(
                new NewContextOptions().setIgnoreHTTPSErrors(true).setViewportSize(width, 900))) {
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
    }
  }

  private static void assertFits(Page page, int width, String name) {
    page.screenshot(
        new ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", "cis2-" + name + "-" + width + ".png")));
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .isEqualTo(false);
  }
}
