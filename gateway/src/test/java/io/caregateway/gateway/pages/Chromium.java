package io.caregateway.gateway.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The Chromium of this machine, started once for all tests of a JVM; a test's windows end with it.
 * Where there is none, the tests are skipped.
 *
 * <pre>{@code
 * @RegisterExtension static final Chromium chromium = new Chromium();
 * }</pre>
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback {

  /** The same engine without windows draws a page for half as much. */
  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

  /** Machines that run many tests at once are slow. */
  private static final double PATIENCE_MILLIS = 30_000;

  private @Nullable Browser browser;

  @Override
  public void beforeAll(ExtensionContext test) {
    assumeTrue(
        program().isPresent(), "There is no Chromium in /usr/bin here, so no page is looked at.");
    browser =
        test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Chromium.class))
            .computeIfAbsent(Started.class, key -> Started.now(), Started.class)
            .browser();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    // a page left open goes on asking its gateway what is new
    List.copyOf(browser().contexts()).forEach(BrowserContext::close);
  }

  /** A fresh browser window. */
  public BrowserContext window(int width, boolean scripts) {
    BrowserContext window =
        browser()
            .newContext(
                new NewContextOptions()
                    // the development CA is not one that Chromium knows
                    .setIgnoreHTTPSErrors(true)
                    .setJavaScriptEnabled(scripts)
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/London")
                    .setViewportSize(width, 900));
    window.setDefaultTimeout(PATIENCE_MILLIS);
    return window;
  }

  private static Optional<Path> program() {
    return PROGRAMS.stream().filter(Files::isExecutable).findFirst();
  }

  private Browser browser() {
    return Objects.requireNonNull(browser, "the browser starts before the first test");
  }

  private record Started(Playwright playwright, Browser browser) implements AutoCloseable {

    static Started now() {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      Playwright playwright =
          Playwright.create(
              new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      LaunchOptions options =
          new LaunchOptions()
              .setExecutablePath(program().orElseThrow())
              .setArgs(List.of("--no-sandbox"));
      return new Started(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }
}
