package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

@PageTest
class NavigationPagesTest {

  @Test
  void aManagerReachesAllOfBillingByKeyboardFromOneLine(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    Keyboard keyboard = new Keyboard(page);
    keyboard.press("Billing");
    for (BillingPage each : BillingPage.values()) {
      if (each != BillingPage.FIGURES) {
        keyboard.press(each.words());
      }
      assertThat(page.url()).endsWith(each.address());
      oneLine(Navigation.main(page));
      assertThat(Navigation.main(page).locator("[aria-current]")).hasText("Billing");
      oneLine(Navigation.menu(page));
      assertThat(Navigation.entry(page, each)).hasAttribute("aria-current", "page");
    }
  }

  @Test
  void receptionIsOfferedWhatItMayDoAlone(PageSite site) {
    Page page = site.signOn(400, "The Densham Surgery", "Tom Reed");
    Navigation.main(page).locator("text=Billing").click();
    List<BillingPage> open =
        List.of(BillingPage.PAYERS, BillingPage.TASKS, BillingPage.BULK, BillingPage.BANKING);
    assertThat(Navigation.menu(page).locator("a"))
        .hasText(open.stream().map(BillingPage::words).toArray(String[]::new));
    for (BillingPage each : open) {
      Navigation.entry(page, each).click();
      assertThat(Navigation.entry(page, each)).hasAttribute("aria-current", "page");
    }
  }

  /** All links of a bar stand beside each other. */
  private static void oneLine(Locator bar) {
    assertThat(
            bar.evaluate(
                "bar => new Set([...bar.querySelectorAll('a')].map(a => a.offsetTop)).size"))
        .isEqualTo(1);
  }
}
