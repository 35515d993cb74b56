package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static io.caregateway.gateway.pages.PatientPagesTest.openByName;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.caregateway.core.billing.debt.WriteOffs;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PageTest
class DebtPagesTest {

  @Test
  void showsWhatIsOwedAndWritesOffByFourEyes(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    PatientId patient = new PatientId(UUID.fromString(page.url().replaceAll(".*/", "")));
    PostedBills bills = new PostedBills(site);
    UUID own = bills.post(patient);
    UUID others = bills.post(patient);
    WriteOffs writeOffs = site.site().gateway().bean(WriteOffs.class);
    writeOffs.ask(DENSHAM, others, UUID.randomUUID(), "Moved abroad", PostedBills.SOMEBODY);
    page.navigate(site.site().origin() + "/bills/" + own);
    page.locator("#write-off").click();
    button(page, "Ask for the write-off").click();
    assertThat(page.locator("#reason-error")).containsText("Say why");
    Look.at(page, "write-off-wrong");
    page.locator("#reason").fill("The insurer is wound up");
    button(page, "Ask for the write-off").click();
    page.locator("nav >> text=Debts").click();
    assertThat(page.locator("#asked")).containsText("somebody else must approve it");
    assertThat(page.locator("#ages")).containsText("Not due yet");
    Look.at(page, "debts");
    page.locator("#asked button[aria-label^='Write off ']").first().click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("It is written off.");
    page.locator("#asked button[aria-label^='Take back ']").first().click();
    assertThat(page.locator("#asked")).hasCount(0);
    page.locator("#at-year").fill("20");
    button(page, "Show").click();
    assertThat(page.locator("#at-error")).containsText("The year must have 4 digits");
    page.navigate(site.site().origin() + "/bills/" + others);
    assertThat(page.locator("#state")).hasText("Written off");
    assertThat(site.acts(DENSHAM)).contains(Act.WRITE_OFF_ASKED, Act.WRITE_OFF_APPROVED);
  }
}
