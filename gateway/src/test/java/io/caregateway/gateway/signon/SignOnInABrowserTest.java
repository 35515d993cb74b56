package io.caregateway.gateway.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private static @Nullable Playwright playwright;
  private static com.microsoft.playwright.@Nullable Browser chromium;

  @BeforeAll
  static void launch() {
    assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium on this machine");
    playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void signsOnAndOutAcrossTwoSites() {
    try (BrowserContext context = context(true)) {
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
    try (BrowserContext context = context(true)) {
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
    try (BrowserContext context = context(false)) {
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
    try (BrowserContext context = context(true)) {
      Page page = signedOn(context);
      page.setViewportSize(width, 900);
      for (String path :
          List.of("/sign-on", "/sign-on?refused=untrusted", "/signed-out", "/no-rights")) {
        page.navigate(site.origin() + path);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
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

  private static BrowserContext context(boolean scripts) {
    return Objects.requireNonNull(chromium)
        .newContext(
            new NewContextOptions().setIgnoreHTTPSErrors(true).setJavaScriptEnabled(scripts));
  }
}
