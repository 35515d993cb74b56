package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.openByName;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.caregateway.feed.PatientId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PageTest
class NavigationPagesTest {

  /** Where the page leads, but only to be refused. */
  private static final String REFUSED =
      """
      async () => {
        const links = [...document.querySelectorAll('main a[href^="/"]')].map(a => a.href);
        const answers = await Promise.all(links.map(async a => [a, (await fetch(a)).status]));
        return answers.filter(([a, status]) => status !== 200).map(([a, status]) => a);
      }
      """;

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

  @Test
  void nothingIsOfferedThatThePersonMayNotDo(PageSite site) {
    Page manager = BillingWalksTest.signOn(site);
    openByName(site, manager, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    PatientId patient = new PatientId(UUID.fromString(manager.url().replaceAll(".*/", "")));
    PostedBills bills = new PostedBills(site);
    String bill = "/bills/" + bills.post(patient);
    String draft = "/bills/" + bills.draft(patient);
    manager.navigate(site.site().origin() + bill);
    BillingWalksTest.printed(manager, manager.locator("#paper button").first()::click);
    List<String> pages = List.of("/patients", "/patients/" + patient, bill, draft);
    for (String person : List.of("Tom Reed", "Dr Helen Marsh", "Grace Lindt")) {
      Page page = site.signOn(1400, "The Densham Surgery", person);
      for (String address : pages) {
        page.navigate(site.site().origin() + address);
        assertThat(page.evaluate(REFUSED)).as("%s at %s", person, address).isEqualTo(List.of());
      }
    }
    Page reader = site.signOn(1400, "The Densham Surgery", "Grace Lindt");
    reader.navigate(site.site().origin() + draft);
    assertThat(reader.locator("#lines")).isVisible();
    assertThat(reader.locator("main button")).hasCount(0);
  }

  /** All links of a bar stand beside each other. */
  private static void oneLine(Locator bar) {
    assertThat(
            bar.evaluate(
                "bar => new Set([...bar.querySelectorAll('a')].map(a => a.offsetTop)).size"))
        .isEqualTo(1);
  }
}
