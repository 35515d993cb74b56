package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.LARKFIELD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class WrongAddressTest {

  @Test
  void anotherPracticesAccountIsAsIfItWereNot(PageSite site) {
    String other =
        site.site()
            .gateway()
            .bean(Patients.class)
            .search(LARKFIELD, PatientQuery.ALL, null, 1)
            .get(0)
            .id()
            .toString();
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    for (String address :
        new String[] {"/patients/" + other, "/patients/" + other + "/items/new"}) {
      assertThat(open(site, page, address).status()).isEqualTo(404);
      assertThat(page.locator("h1")).hasText("Page not found");
    }
    Look.at(page, "not-found");
  }

  @Test
  void nonsenseInTheAddressIsNotFoundOrRefusedAndShowsNoInsides(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    for (String address :
        new String[] {"/nothing", "/patients/1", "/attention/x", "/patients/1/items"}) {
      assertThat(open(site, page, address).status()).as(address).isBetween(400, 404);
      assertThat(page.locator("main")).containsText("Reference:");
      assertThat(page.content()).doesNotContain("Exception").doesNotContain("Whitelabel");
    }
    Look.at(page, "bad-address");
  }

  @Test
  void aFaultOfTheGatewaysOwnIsSaidToBeSoAndShowsNoInsides(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    JdbcClient owner = site.site().gateway().owner();
    owner.sql("alter table gateway.quarantine rename to lost").update();
    try {
      assertThat(open(site, page, "/attention").status()).isEqualTo(500);
    } finally {
      owner.sql("alter table gateway.lost rename to quarantine").update();
    }
    assertThat(page.locator("h1")).hasText("Something went wrong");
    assertThat(page.locator("main")).containsText("Reference:");
    assertThat(page.content()).doesNotContain("Exception").doesNotContain("quarantine");
    Look.at(page, "fault");
    assertThat(open(site, page, "/attention").status()).isEqualTo(200);
  }

  @Test
  void pagesAreNotKeptByTheBrowser(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    assertThat(open(site, page, "/patients").headerValue("cache-control")).contains("no-store");
  }

  private static Response open(PageSite site, Page page, String path) {
    return Objects.requireNonNull(page.navigate(site.site().origin() + path));
  }
}
