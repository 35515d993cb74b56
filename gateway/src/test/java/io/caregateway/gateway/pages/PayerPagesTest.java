package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static io.caregateway.gateway.pages.PatientPagesTest.openByName;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import org.junit.jupiter.api.Test;

@PageTest
class PayerPagesTest {

  private static final String PRICES =
      """
      Payer,Code,Name,Category,Income code,Price,VAT,VAT reason,From,Care record
      patient,LET,Private letter,Reports,REP,10.00,exempt,Protects health,2026-01-01,both
      third-party,CLAIM,Claim report,Reports,REP,20.00,exempt,Protects health,2026-01-01,both
      business,AID,First aid course,Courses,EDU,100.00,standard,,2026-01-01,none
      """;

  @Test
  void billsAThirdPartyForAPatientUpToItsCreditLimit(PageSite site) {
    listPrices(site);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    Navigation.toBilling(page, BillingPage.PAYERS);
    page.locator("#add-payer").click();
    button(page, "Save").click();
    assertThat(page.locator("#kind-error")).containsText("Say whether");
    assertThat(page.locator("#name-error")).containsText("Enter the name");
    Look.at(page, "payer-details-wrong");
    page.locator("label:has-text('A third party')").click();
    page.locator("#name").fill("Zero Insurance");
    page.locator("#address").fill("1 High Street\nDensham\nDN1 1AA");
    page.locator("text=Papers to them name no patient").click();
    button(page, "Save").click();
    assertThat(page.locator("h1")).containsText("Zero Insurance");
    limit(page, "15");
    note(page, "#add-alert", "Pays late");
    assertThat(page.locator("#alerts")).containsText("Pays late");
    Look.at(page, "payer-account");

    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    page.locator("#make-bill").click();
    page.locator("#somebody-else").click();
    page.locator("#name").fill("zero ins");
    button(page, "Find").click();
    Look.at(page, "payer-choose");
    page.locator("#payers a").first().click();
    assertThat(page.locator("#who-pays")).containsText("Zero Insurance pays.");
    assertThat(page.locator("#alerts")).containsText("Pays late");
    page.locator("#policy").click();
    page.locator("#number").fill("P-4711");
    Look.at(page, "payer-policy");
    button(page, "Save").click();
    assertThat(page.locator("#terms")).containsText("Policy P-4711");

    page.locator("#make-bill").click();
    page.locator("#somebody-else").click();
    page.locator("#known-payers a").first().click();
    page.locator("#code").selectOption("CLAIM");
    Look.at(page, "bill-new-third-party");
    button(page, "Make the bill").click();
    assertThat(page.locator("#about")).containsText("policy P-4711");
    assertThat(page.locator("#to-tell")).containsText("sent to Zero Insurance on");
    button(page, "Post the bill").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("£5.00 above");
    Look.at(page, "bill-draft-above-limit");
    String draft = page.url();
    page.locator("#about a").last().click();
    limit(page, "500");
    page.navigate(draft);
    button(page, "Post and take a payment").click();
    page.locator("#reference").fill("slip 17");
    button(page, "Save").click();
    assertThat(page.locator("#entries")).containsText("from Zero Insurance on");
    page.locator(".govuk-back-link").click();
    assertThat(page.locator("#balance")).containsText("£0.00 to pay.");
    assertThat(page.locator("#elsewhere")).containsText("Zero Insurance");
    Look.at(page, "account-paid-by-others");
    assertThat(site.acts(DENSHAM)).contains(Act.PAYER_CHANGED, Act.ACCOUNT_CHANGED);
  }

  @Test
  void billsABusinessForItselfAndDoesATask(PageSite site) {
    listPrices(site);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    page.navigate(site.site().origin() + "/payers/new");
    page.locator("label:has-text('A business')").click();
    page.locator("#name").fill("Densham Mills");
    page.locator("text=They pay only with their purchase order").click();
    button(page, "Save").click();
    page.locator("#make-bill").click();
    page.locator("#code").selectOption("AID");
    button(page, "Make the bill").click();
    button(page, "Post the bill").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("purchase order number");
    page.locator("text=Practitioner, branch and notes").click();
    page.locator("#purchase-order").fill("PO-1");
    button(page, "Save").click();
    button(page, "Post the bill").click();
    assertThat(page.locator("#owed")).containsText("£120.00");

    page.locator(".govuk-back-link").click();
    page.locator("#add-task").click();
    button(page, "Save").click();
    assertThat(page.locator("#text-error")).containsText("Say what it is.");
    Look.at(page, "account-task-wrong");
    page.locator("#text").fill("Ask for the list of names");
    page.locator("#date-day").fill("1");
    page.locator("#date-month").fill("1");
    page.locator("#date-year").fill("2026");
    button(page, "Save").click();
    String account = page.url();
    page.navigate(site.site().origin() + "/tasks");
    assertThat(page.locator("#tasks")).containsText("Ask for the list of names");
    Look.at(page, "tasks");
    page.locator("#tasks li:has-text('Densham Mills') button").first().click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("That is done.");
    assertThat(page.url()).endsWith("/tasks");
    page.navigate(account);
    assertThat(page.locator("#done-notes")).containsText("What was done");
    page.locator("#change-status").click();
    page.locator("text=Closed: nothing").click();
    Look.at(page, "account-status");
    button(page, "Save").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("£120.00 to pay");
    Navigation.toBilling(page, BillingPage.DEBTS);
    page.locator("#debtors a:has-text('Densham Mills')").first().click();
    assertThat(page.locator("h1")).containsText("Densham Mills");
  }

  @Test
  void addsAPayerOnTheWayToABillAndGoesOnWithIt(PageSite site) {
    listPrices(site);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    page.locator("#make-bill").click();
    page.locator("#somebody-else").click();
    page.locator("#add-payer").click();
    button(page, "Save").click();
    page.locator("label:has-text('A third party')").click();
    page.locator("#name").fill("Quay Assurance");
    button(page, "Save").click();
    assertThat(page.locator("h1")).containsText("Make a bill");
    assertThat(page.locator("#who-pays")).containsText("Quay Assurance pays.");
    assertThat(page.locator("#code")).containsText("Claim report");
  }

  @Test
  void billsSomebodyWhoIsNoPatient(PageSite site) {
    listPrices(site);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    page.navigate(site.site().origin() + "/payers");
    Look.at(page, "payers");
    page.locator("#add-person").click();
    page.locator("#birth-date-day").fill("32");
    button(page, "Save").click();
    assertThat(page.locator("#family-error")).containsText("Enter the family name.");
    assertThat(page.locator("#birth-date-error")).containsText("Enter the date of birth");
    Look.at(page, "person-wrong");
    page.locator("#birth-date-day").fill("");
    page.locator("#family").fill("Hopper");
    page.locator("#given").fill("Grace");
    page.locator("#postcode").fill("DN1 1AB");
    button(page, "Save").click();
    assertThat(page.locator(".cg-banner").first()).containsText("no clinical record is told");
    page.locator("#change-address").click();
    page.locator("#address").fill("c/o Navy\n1 Dock Road");
    Look.at(page, "account-billing-address");
    button(page, "Save").click();
    assertThat(page.locator("#terms")).containsText("1 Dock Road");
    Look.at(page, "account-billing-only");
    page.locator("#make-bill").click();
    page.locator("#code").selectOption("LET");
    button(page, "Make the bill").click();
    assertThat(page.locator("#post")).containsText("told nothing");
    page.locator(".govuk-back-link").click();
    page.locator("#change-person").click();
    assertThat(page.locator("#family")).hasValue("Hopper");
    page.locator("#family").fill("Murray");
    button(page, "Save").click();
    assertThat(page.locator("h1")).containsText("MURRAY");
  }

  @Test
  void receptionSeesAccountsAndChangesNoTerms(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    Navigation.toBilling(page, BillingPage.PAYERS);
    assertThat(page.locator("#add-payer")).hasCount(0);
    assertThat(page.navigate(site.site().origin() + "/payers/new").status()).isEqualTo(403);
  }

  private static void limit(Page page, String pounds) {
    page.locator("#change-limit").click();
    page.locator("#limit").fill(pounds);
    button(page, "Save").click();
    assertThat(page.locator(".govuk-notification-banner"))
        .containsText("The credit limit is saved.");
  }

  private static void note(Page page, String button, String text) {
    page.locator(button).click();
    page.locator("#text").fill(text);
    button(page, "Save").click();
  }

  private static void listPrices(PageSite site) {
    site.site()
        .gateway()
        .bean(PriceList.class)
        .take(DENSHAM, PRICES, Actor.system("test"), Origin.internal("test"));
  }
}
