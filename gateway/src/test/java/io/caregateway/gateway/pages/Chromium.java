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
import org.jspecify.annotations.Nullable;

/** The Chromium of this machine. */
final class Chromium implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  /** Machines that run many tests at once are slow. */
  private static final double PATIENCE_MILLIS = 30_000;

  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  static void require() {
    assumeTrue(
        Files.isExecutable(PROGRAM),
        "There is no /usr/bin/chromium here, so no page is looked at.");
  }

  void start() {
    Playwright started =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    playwright = started;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    browser =
        started
            .chromium()
            .launch(
                new LaunchOptions().setExecutablePath(PROGRAM).setArgs(List.of("--no-sandbox")));
  }

  @Override
  public void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  /** A fresh browser window. The development CA is not one that Chromium knows. */
  BrowserContext window(int width, boolean scripts) {
    BrowserContext window =
        Objects.requireNonNull(browser)
            .newContext(
                new NewContextOptions()
                    .setIgnoreHTTPSErrors(true)
                    .setJavaScriptEnabled(scripts)
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/London")
                    .setViewportSize(width, 900));
    window.setDefaultTimeout(PATIENCE_MILLIS);
    return window;
  }
}
