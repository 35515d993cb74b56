package io.caregateway.stubs.idp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import io.caregateway.stubs.idp.saml.SentByProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class PagesInABrowserTest {
  /** The same engine without windows draws a page for half as much. */
  private static final Optional<Path> CHROMIUM =
      Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst();

  private static @Nullable Playwright playwright;
  private static com.microsoft.playwright.@Nullable Browser chromium;

  @RegisterExtension final RunningIdp running = new RunningIdp();
  private String application = "";

  @BeforeAll
  static void launch() {
    assumeTrue(CHROMIUM.isPresent(), "no Chromium on this machine");
    playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM.orElseThrow())
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void takesAnswersAtAnApplicationOnThisMachine() {
    application = running.application();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 1400})
  void isAccessibleAndFitsTheScreen(int width) {
    try (var context = context(true)) {
      var page = context.newPage();
      page.setViewportSize(width, 900);
      for (var address : List.of(choice(), running.url(""), running.url("/sso"))) {
        page.navigate(address);
        // in the page itself, without a window more for each question
        var axe = new AxeBuilder(page).setLegacyMode(true);
        assertThat(axe.analyze().getViolations()).isEmpty();
        var overflow = "document.documentElement.scrollWidth > window.innerWidth";
        assertThat(page.evaluate(overflow)).isEqualTo(false);
      }
    }
  }

  @Test
  void signsOnByOneClickAndOutByAnother() {
    try (var context = context(true)) {
      var page = context.newPage();
      page.navigate(choice());
      press(page, "Priya Shah");
      page.waitForURL(application + "/acs");
      assertThat(page.content()).contains("SAMLResponse=");

      page.navigate(running.url(""));
      press(page, "Sign out everywhere");
      page.waitForURL(application + "/slo");
      assertThat(page.content()).contains("SAMLRequest=");
    }
  }

  @Test
  void goesOnByAButtonWhereScriptsAreOff() {
    try (var context = context(false)) {
      var page = context.newPage();
      page.navigate(choice());
      press(page, "Tom Reed");
      press(page, "Continue");
      page.waitForURL(application + "/acs");
      assertThat(page.content()).contains("SAMLResponse=");
    }
  }

  private String choice() {
    var issuer = application + "/metadata/A81001";
    return running.url("/sso?")
        + SentByProvider.query("SAMLRequest", SentByProvider.authnRequest(issuer, ""));
  }

  private static void press(Page page, String text) {
    page.locator("button", new Page.LocatorOptions().setHasText(text)).click();
  }

  private static BrowserContext context(boolean scripts) {
    if (chromium == null) {
      throw new IllegalStateException("the browser was not launched");
    }
    return chromium.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(scripts));
  }
}
