package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.caregateway.gateway.broker.FullDisk;
import io.caregateway.stubs.faults.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@PageTest
class StartPageTest {

  @Test
  void showsTheSyncUnderWayAndThenThatThePracticeIsUpToDate(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    assertThat(page.locator("#standing")).containsText("Up to date: 120 patients");
    Look.at(page, "start-up-to-date");

    site.slow(Duration.ofSeconds(1));
    page.locator("#sync-everything").click();
    assertThat(page.locator("#standing")).containsText("Syncing: reading every patient");
    assertThat(page.getByText("40 of 120 records read (33%)")).isVisible();
    assertThat(page.locator("progress")).hasAttribute("max", "120");
    assertThat(page.locator("#sync-now")).hasCount(0);
    Look.at(page, "start-syncing");

    site.slow(Duration.ZERO);
    assertThat(page.locator("#standing")).containsText("Up to date: 120 patients");
    assertThat(page.locator("progress")).hasCount(0);
    assertThat(page.locator("#sync-now")).isVisible();
  }

  @Test
  void showsHowFarItIsWithoutScriptsToo(PageSite site) {
    Page page = site.signOnWithoutScripts("The Densham Surgery", "Priya Shah");
    site.slow(Duration.ofSeconds(1));
    page.locator("#sync-everything").click();
    assertThat(page.locator("progress")).isVisible();
    page.getByText("Refresh to see how far it is").click();
    assertThat(page.locator("#standing")).containsText("Syncing");
  }

  @Test
  void saysThatASyncFailedAndWhy(PageSite site) {
    Page page = site.signOn(1400, "Larkfield Medical Centre", "Owen Price");
    site.practice(PageSite.LARKFIELD).fault(Fault.MALFORMED_PAGE).times(50);
    page.locator("#sync-now").click();
    assertThat(page.locator("#standing")).containsText("The last sync did not finish");
    Look.at(page, "start-sync-failed");

    site.practice(PageSite.LARKFIELD).faults().clear();
    page.locator("#sync-everything").click();
    assertThat(page.locator("#standing")).containsText("Up to date: 120 patients");
  }

  @Test
  void saysThatNothingIsPassedOnWhileTheDiskIsFull(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    try (FullDisk full = FullDisk.of(site.site().gateway().context())) {
      page.reload();
      assertThat(page.getByText("Nothing is passed on: the gateway’s disk is full")).isVisible();
      assertThat(page.getByText("Tell whoever runs the gateway")).isVisible();
      Look.at(page, "start-disk-full");
    }
    page.reload();
    assertThat(page.locator("#disk-full")).hasCount(0);
    assertThat(page.locator("#standing")).isVisible();
  }

  @Test
  void offersASyncOnlyToThoseWhoMayRunOne(PageSite site) {
    Page page = site.signOn(400, "The Densham Surgery", "Tom Reed");
    assertThat(page.locator("#find")).isVisible();
    assertThat(page.locator("#sync-now")).hasCount(0);
  }
}
