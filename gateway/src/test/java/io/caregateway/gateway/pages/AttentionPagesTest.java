package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.stubs.faults.Fault;
import org.junit.jupiter.api.Test;

@PageTest
class AttentionPagesTest {

  @Test
  void saysSoWhenNothingNeedsAPerson(PageSite site) {
    Page page = site.signOn(1400, "Larkfield Medical Centre", "Aisha Khan");
    page.navigate(site.site().origin() + "/attention");
    assertThat(page.locator("main")).containsText("Nothing needs you now.");
    Look.at(page, "attention-empty");
  }

  @Test
  void showsARecordThatCouldNotBeReadAndTakesItInOnRetry(PageSite site) {
    site.practice(DENSHAM).changes().edit(1);
    site.practice(DENSHAM).fault(Fault.MALFORMED_ENTRY).once();
    site.sync(DENSHAM, SyncKind.FULL);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    page.locator("#todo-unreadable").click();
    Look.at(page, "attention-unreadable");
    page.locator("#unreadable a").first().click();
    assertThat(page.locator("h1")).hasText("A record could not be read");
    Look.at(page, "attention-entry");

    page.getByText("Show what was sent").click();
    assertThat(page.locator("pre")).containsText("Patient");
    Look.at(page, "attention-raw");
    assertThat(site.acts(DENSHAM)).contains(Act.QUARANTINE_READ);

    page.getByText("Back to the record").click();
    button(page, "Retry").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("could be read this time");
  }

  @Test
  void showsTheRawTextToNobodyWithoutTheRight(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    page.navigate(site.site().origin() + "/attention/00000000-0000-4000-8000-000000000000/raw");
    assertThat(page.locator("h1")).hasText("You may not do that");
    Look.at(page, "refused");
  }
}
