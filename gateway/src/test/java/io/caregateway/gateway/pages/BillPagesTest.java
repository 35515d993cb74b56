package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static io.caregateway.gateway.pages.PatientPagesTest.openByName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.payer.Payers;
import io.caregateway.core.billing.payer.TypedPayer;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.stubs.world.EditKind;
import io.caregateway.stubs.world.PatientRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PageTest
class BillPagesTest {

  private static final String PRICES =
      """
      Payer,Code,Name,Category,Income code,Price,VAT,VAT reason,From,Care record,May not be charged because
      patient,INS,Insurance Report,Reports,REP,10.00,exempt,Protects health,2026-01-01,both,
      patient,TAXI,Taxi medical,Medicals,MED,100.00,standard,,2026-01-01,none,
      patient,FIT,Fit note,Certificates,CERT,,outside,,2026-01-01,none,Part of the NHS contract.
      """;

  @Test
  void makesABillPostsItAndTakesThePaymentInAFewClicks(PageSite site) {
    listPrices(site);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    page.locator("#make-bill").click();
    page.locator("#code").selectOption("FIT");
    button(page, "Make the bill").click();
    assertThat(page.locator("#code-error")).containsText("Part of the NHS contract.");
    Look.at(page, "bill-draft-wrong");
    page.locator("#code").selectOption("INS");
    button(page, "Add to the bill").click();
    assertThat(page.locator("#to-tell")).containsText("for Insurance Report at 10.00");
    Look.at(page, "bill-draft");

    int written = site.practice(DENSHAM).written().all().size();
    button(page, "Post and take a payment").click();
    assertThat(page.locator("#amount")).hasValue("10.00");
    page.locator("#reference").fill("4111 1111 1111 1111");
    button(page, "Save").click();
    assertThat(page.locator("#reference-error")).containsText("must not be kept");
    assertThat(page.locator("#reference")).hasValue("");
    assertThat(page.locator("h1 > span").last()).hasText("Take a payment");
    Look.at(page, "bill-payment-wrong");
    page.locator("#reference").fill("slip 17");
    button(page, "Save").click();
    assertThat(page.locator("#state")).hasText("Paid");
    assertThat(page.locator("#entries")).containsText("Payment received for Invoice ");
    Look.at(page, "bill-paid");

    page.locator(".govuk-back-link").click();
    assertThat(page.locator("#balance")).containsText("£0.00 to pay.");
    assertThat(page.locator("#items")).containsText("Record id ChargeItem/");
    Look.at(page, "account-bills");
    await().until(() -> site.practice(DENSHAM).written().all().size() == written + 2);
    assertThat(site.acts(DENSHAM)).contains(Act.BILL_POSTED, Act.PAYMENT_TAKEN);
  }

  @Test
  void creditsAPartAndGivesTheMoneyBack(PageSite site) {
    listPrices(site);
    site.site()
        .gateway()
        .bean(Desk.class)
        .addPractitioner(DENSHAM, UUID.randomUUID(), "Dr Adeyemi", PostedBills.SOMEBODY);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    page.locator("#deposit").click();
    page.locator("#amount").fill("150");
    button(page, "Save").click();
    page.locator("#make-bill").click();
    page.locator("#code").selectOption("TAXI");
    page.locator("#discount").fill("10%");
    Look.at(page, "bill-new");
    button(page, "Make the bill").click();
    page.locator("text=Practitioner, branch and notes").click();
    page.locator("#practitioner").selectOption("Dr Adeyemi");
    page.locator("#inside").fill("Asked for by phone");
    Look.at(page, "bill-details");
    button(page, "Save").click();
    button(page, "Post the bill").click();
    assertThat(page.locator("#owed")).containsText("£108.00");
    Look.at(page, "bill-posted");
    button(page, "Use the £150.00 in hand").click();
    assertThat(page.locator("#state")).hasText("Paid");

    page.locator("#take-back").click();
    button(page, "Make the credit note").click();
    assertThat(page.locator("#reason-error")).containsText("Say why");
    Look.at(page, "bill-take-back-wrong");
    page.locator("text=A part of it").click();
    page.locator("#line-1").fill("40");
    page.locator("#reason").fill("Shorter than usual");
    button(page, "Make the credit note").click();
    assertThat(page.locator("#notes")).containsText("£48.00");

    page.locator(".govuk-back-link").click();
    assertThat(page.locator("#balance")).containsText("£90.00 in hand");
    page.locator("#refund").click();
    assertThat(page.locator("#amount")).hasValue("90.00");
    button(page, "Save").click();
    assertThat(page.locator("#balance")).hasText("£0.00 to pay.");
    assertThat(site.acts(DENSHAM)).contains(Act.BILL_CREDITED, Act.PAYMENT_REFUNDED);
    seesTheDaysFigures(page);
  }

  @Test
  void voidsABillAndTheClinicalRecordFollows(PageSite site) {
    listPrices(site);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    page.locator("#make-bill").click();
    page.locator("#code").selectOption("INS");
    button(page, "Make the bill").click();
    button(page, "Post the bill").click();
    page.locator("#take-back").click();
    button(page, "Void the bill").click();
    assertThat(page.locator("#state")).hasText("Void");

    page.locator(".govuk-back-link").click();
    assertThat(page.locator("#items")).containsText("Withdrawn");
    Look.at(page, "account-withdrawn");
  }

  @Test
  void givesAnEstimateAndMakesABillOfIt(PageSite site) {
    listPrices(site);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    page.locator("#make-bill").click();
    page.locator("#code").selectOption("INS");
    button(page, "Make the bill").click();
    page.locator("#as-estimate summary").click();
    page.locator("#until").fill("tomorrow");
    button(page, "Give the estimate").click();
    assertThat(page.locator("#until-error")).containsText("Enter the last day");
    page.locator("#until").fill(LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
    button(page, "Give the estimate").click();
    assertThat(page.locator("#state")).hasText("Estimate");
    Look.at(page, "estimate");
    button(page, "Make a bill of it").click();
    assertThat(page.locator("#from-estimate")).containsText("From estimate 1");
    assertThat(site.acts(DENSHAM)).contains(Act.ESTIMATE_GIVEN);
  }

  @Test
  void splitsABillBetweenAnInsurerAndThePatient(PageSite site) {
    listPrices(site);
    Outcome insurer =
        site.site()
            .gateway()
            .bean(Payers.class)
            .add(
                DENSHAM,
                TypedPayer.named(UUID.randomUUID(), "third-party", "Zero Insurance"),
                new Doer(Actor.system("test"), Origin.internal("test")));
    assertThat(insurer).isInstanceOf(Outcome.Done.class);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    page.locator("#make-bill").click();
    page.locator("#code").selectOption("TAXI");
    button(page, "Make the bill").click();
    page.locator("#split").click();
    button(page, "Post the invoices").click();
    assertThat(page.locator("#payer-error")).containsText("Choose who else pays");
    page.locator("#payer").selectOption("Zero Insurance");
    page.locator("#share").fill("80%");
    page.locator("#line-1-1").check();
    Look.at(page, "bill-split");
    button(page, "Post the invoices").click();
    assertThat(page.locator("#owed")).containsText("£24.00");
    page.locator("#together a").last().click();
    assertThat(page.locator("#owed")).containsText("£96.00");
    Look.at(page, "bill-together");
  }

  @Test
  void theBillSaysWhatDidNotMatchInTheClinicalRecord(PageSite site) {
    listPrices(site);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    PatientRecord patient = BillingPagesTest.somebody(site);
    openByName(site, page, site.person(DENSHAM, patient));
    site.practice(DENSHAM).changes().edit(patient.id(), EditKind.NAME);
    page.locator("#make-bill").click();
    page.locator("#code").selectOption("INS");
    button(page, "Make the bill").click();
    site.slow(Duration.ofSeconds(2));
    button(page, "Post the bill").click();
    page.locator("#look-again a").click();
    site.slow(Duration.ZERO);
    await()
        .until(
            () -> {
              page.reload();
              return page.locator("#entries").innerText().contains("What does not match");
            });
    assertThat(page.locator("#entries")).containsText("Surname: It is not the one on the account.");
    assertThat(page.locator("#entries button")).containsText("Retry");
    Look.at(page, "bill-parked");
  }

  private static void seesTheDaysFigures(Page page) {
    Navigation.toBilling(page, BillingPage.FIGURES);
    assertThat(page.locator("#banking")).containsText("Bank transfers");
    assertThat(page.locator("#banking")).containsText("£90.00");
    assertThat(page.locator("#income")).containsText("MED");
    Look.at(page, "figures");
    page.locator("#to-year").fill("20");
    button(page, "Show").click();
    assertThat(page.locator("#to-error")).containsText("The year must have 4 digits");
  }

  static void listPrices(PageSite site) {
    site.site()
        .gateway()
        .bean(PriceList.class)
        .take(DENSHAM, PRICES, Actor.system("test"), Origin.internal("test"));
  }
}
