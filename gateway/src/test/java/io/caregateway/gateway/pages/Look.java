package io.caregateway.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;

/**
 * Looks at a page at both widths: nothing inaccessible, nothing cut off. {@code
 * -Dlook.pictures=true} keeps pictures for people to look at, in {@code target/screenshots}.
 */
public final class Look {

  private static final boolean WANTED = Boolean.getBoolean("look.pictures");
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int QUALITY = 85;
  private static final int[] WIDTHS = {400, 1400};

  private Look() {}

  public static void at(Page page, String name) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      if (WANTED) {
        keep(page, name + "-" + width);
      }
      assertThat(Axe.violations(page)).as("what axe finds on %s at %d px", name, width).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
          .as("%s is wider than %d px", name, width)
          .isEqualTo(false);
    }
  }

  private static void keep(Page page, String name) {
    page.screenshot(
        new ScreenshotOptions()
            .setFullPage(true)
            .setType(ScreenshotType.JPEG)
            .setQuality(QUALITY)
            .setPath(PICTURES.resolve(name + ".jpg")));
  }
}
