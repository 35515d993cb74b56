package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static io.caregateway.gateway.pages.PatientPagesTest.openByName;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.caregateway.core.billing.debt.WriteOffs;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.GatewayExtension;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class DebtPagesTest {

  @Test
  void remindsByStepsAndHaltsWhatIsDisputed(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    PatientId patient = new PatientId(UUID.fromString(page.url().replaceAll(".*/", "")));
    UUID bill = new PostedBills(site).post(patient);
    page.navigate(site.site().origin() + "/debts/terms");
    page.locator("#step-1").fill("soon");
    button(page, "Save").click();
    assertThat(page.locator("#step-1-error")).containsText("Enter days");
    Look.at(page, "debt-terms-wrong");
    page.locator("#days").fill("30");
    page.locator("#step-1").fill("7");
    page.locator("#step-2").fill("21");
    button(page, "Save").click();
    assertThat(page.locator("#terms")).containsText("7, 21 days");
    makeDue(site);
    page.reload();
    assertThat(page.locator("#due")).containsText("£35.00");
    Look.at(page, "reminders-due");
    page.locator("#due a").first().click();
    button(page, "Halt reminders").click();
    assertThat(page.locator("#until-error")).containsText("within a year");
    Look.at(page, "bill-reminders-wrong");
    page.locator("text=All that this account owes").click();
    TypedDate until = TypedDate.of(LocalDate.now(ZoneOffset.UTC).plusDays(30));
    page.locator("#until-day").fill(until.day());
    page.locator("#until-month").fill(until.month());
    page.locator("#until-year").fill(until.year());
    page.locator("#reason").fill("The payer disputes it");
    button(page, "Halt reminders").click();
    assertThat(page.locator("#holds")).containsText("The whole account");
    button(page, "Let reminders go on").click();
    page.navigate(site.site().origin() + "/debts/reminders");
    page.locator("main form button").first().click();
    assertThat(page.locator("#made-last")).containsText("made.");
    page.locator("#see-made").click();
    assertThat(page.locator("#lately")).containsText("Invoice");
    Look.at(page, "reminders-made");
    page.locator("#lately button[name=send]").first().click();
    assertThat(page.locator("h1")).containsText("First reminder");
    page.locator(".govuk-back-link").click();
    assertThat(page.locator("#lately")).isVisible();
    page.navigate(site.site().origin() + "/bills/" + bill + "/reminders");
    assertThat(page.locator("#made")).containsText("Reminder 1");
    assertThat(site.acts(DENSHAM)).contains(Act.REMINDER_MADE, Act.DEBT_HELD);
  }

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
    Navigation.toBilling(page, BillingPage.DEBTS);
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

  /** As if time had passed: bills are due when they are posted, and reminded of at once. */
  private static void makeDue(PageSite site) {
    GatewayExtension gateway = site.site().gateway();
    gateway
        .bean(PracticeTransactions.class)
        .run(
            DENSHAM,
            () ->
                gateway
                    .bean(JdbcClient.class)
                    .sql("update core.debt_terms set days = 0, steps = '{0}'")
                    .update());
  }
}
