package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@PageTest
class PlacePagesTest {

  private static final Page.GetByRoleOptions DENSHAM =
      new Page.GetByRoleOptions().setName("The Densham Surgery").setExact(true);

  @Test
  void sharesThePositionWithAClickAndSaysSo(PageSite site) {
    Page page = site.window(true).newPage();
    BrowserContext window = page.context();
    window.setGeolocation(new Geolocation(52.2053, 0.1218).setAccuracy(25));
    page.navigate(site.site().origin() + "/sign-on");
    Look.at(page, "sign-on-place");
    window.grantPermissions(List.of("geolocation"));
    page.getByText("Share my position").click();
    assertThat(page.locator("#place-status")).containsText("will be noted");
    page.getByRole(AriaRole.LINK, DENSHAM).click();
    page.getByText("Tom Reed").click();
    assertThat(page.locator(".cg-header")).containsText("Tom Reed");
    AuditRecord record = site.site().lastRecord(PageSite.DENSHAM);
    assertThat(Objects.requireNonNull(record.origin().place()).latitude()).isEqualTo(52.2053);
  }

  @Test
  void signsOnWithoutAPositionWhereItIsRefused(PageSite site) {
    Page page = site.window(true).newPage();
    page.context().clearPermissions();
    page.navigate(site.site().origin() + "/sign-on");
    page.getByText("Share my position").click();
    assertThat(page.locator("#place-status")).containsText("You can sign on all the same");
    page.getByRole(AriaRole.LINK, DENSHAM).click();
    page.getByText("Tom Reed").click();
    assertThat(page.locator(".cg-header")).containsText("Tom Reed");
  }

  @Test
  void explainsWhatIsKept(PageSite site) {
    Page page = site.window(true).newPage();
    page.navigate(site.site().origin() + "/sign-on");
    page.locator("footer").getByText("What is kept about you").click();
    assertThat(page.locator("h1")).hasText("What is kept about you");
    Look.at(page, "notice");
  }
}
