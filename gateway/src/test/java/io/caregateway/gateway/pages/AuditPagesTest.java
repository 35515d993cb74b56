package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.stubs.person.Person;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@PageTest
class AuditPagesTest {

  private static final String PRACTICE = "The Densham Surgery";

  @Test
  void looksThroughTheLogAndOpensARecord(PageSite site) {
    Page tom = site.signOn(1400, PRACTICE, "Tom Reed");
    tom.navigate(site.site().origin() + "/users");
    tom.context().close();
    Page page = site.signOn(1400, PRACTICE, "Priya Shah");
    page.click("nav >> text=Audit");
    assertThat(page.locator("main")).containsText("Tom Reed");
    Look.at(page, "audit");

    page.click("summary");
    page.fill("#person", "tom reed");
    page.fill("#from-day", "31");
    page.fill("#from-month", "2");
    page.fill("#from-year", "2026");
    page.click("button:has-text('Show these')");
    assertThat(page.locator(".govuk-error-summary")).containsText("must be a real date");
    Look.at(page, "audit-wrong");
    for (String part : new String[] {"day", "month", "year"}) {
      page.fill("#from-" + part, "");
    }
    page.selectOption("#outcome", "REFUSED");
    page.click("button:has-text('Show these')");
    assertThat(page.locator("main")).containsText("by Tom Reed (555000100022); refused");
    assertThat(page.locator(".cg-log li").first()).containsText("their role does not allow it");
    Look.at(page, "audit-narrowed");

    page.locator(".cg-log a").first().click();
    assertThat(page.locator("h1")).containsText("Tom Reed was not allowed to open");
    assertThat(page.locator("main")).containsText("GET /users");
    Look.at(page, "audit-record");
    page.click("text=Back to the audit log");
    assertThat(page.locator("main")).containsText("Narrowed down to");
    page.click("button:has-text('Show everything')");
    assertThat(page.locator("main")).not().containsText("Narrowed down to");
    page.click("text=Take these records as a file");
    Look.at(page, "audit-file");
    Download file = page.waitForDownload(() -> page.click("button:has-text('Download')"));
    assertThat(file.suggestedFilename()).matches("audit-A81001-[0-9-]{10}\\.csv");
    assertThat(site.acts(DENSHAM)).contains(Act.AUDIT_READ, Act.AUDIT_EXPORTED);
  }

  @Test
  void followsAPersonAPatientAndWhatIsUnusual(PageSite site) {
    Page page = site.signOn(1400, PRACTICE, "Priya Shah");
    SignOnsOfTheWeek.append(site);
    String patient = anyAccount(site, page);
    page.click("text=Who looked at this patient");
    assertThat(page.locator("main")).containsText("looked at a patient");
    Look.at(page, "audit-patient");
    assertThat(page.locator("main")).containsText(patient);

    page.click("nav >> text=Unusual sign-ons");
    assertThat(page.locator("main")).containsText("Too far too fast");
    assertThat(page.locator("main")).containsText("New device");
    Look.at(page, "audit-unusual");
    page.click("nav >> text=Times and places");
    assertThat(page.locator(".cg-dot")).hasCount(3);
    Look.at(page, "audit-sign-ons");
    page.click("text=Each day as a table");
    assertThat(page.locator("details table")).isVisible();
    page.click("nav >> text=Unusual sign-ons");
    page.locator(".cg-log a:has-text('Ines Vale')").first().click();
    Look.at(page, "audit-record-placed");
    page.click("text=All that was recorded of Ines Vale");
    assertThat(page.locator("h1")).containsText("Ines Vale");
    Look.at(page, "audit-person");
  }

  /** Opens somebody's account. */
  private static String anyAccount(PageSite site, Page page) {
    Person person = site.person(DENSHAM, site.patient(DENSHAM, Person::isVerified));
    String number = Objects.requireNonNull(person.nhsNumber()).value();
    page.navigate(site.site().origin() + "/patients");
    page.fill("#nhs-number", number);
    page.click("button:has-text('Find by NHS number')");
    assertThat(page.locator("#items-heading")).isVisible();
    return page.locator("h1").textContent().strip();
  }
}
