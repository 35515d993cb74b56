package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.bill.NewLine;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class ReportPagesTest {

  private static final Doer DOER = new Doer(Actor.system("test"), Origin.internal("test"));
  private static final String PRICES =
      """
      Payer,Code,Name,Income code,Price,VAT,From,Practitioner share
      patient,DIVE,Diving medical,SPORT,100.00,standard,2026-01-01,40
      """;

  @Test
  void readsReportsNarrowsThemAndTakesThemAsFiles(PageSite site) throws Exception {
    bill(site);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    Navigation.toBilling(page, BillingPage.FIGURES);
    page.locator("#reports >> text=Income by code and practitioner").click();
    assertThat(page.locator("#report")).containsText("Dr Figures");
    assertThat(page.locator("#drawn rect").first()).isAttached();
    Look.at(page, "report-income");
    page.locator("#practitioner").selectOption("Dr Figures");
    page.locator("#code").selectOption("SPORT");
    button(page, "Show").click();
    assertThat(page.locator("#report tbody tr")).hasCount(2);
    assertThat(page.locator("#total")).containsText("£100.00");
    Download csv = page.waitForDownload(page.locator("#csv")::click);
    assertThat(csv.suggestedFilename()).startsWith("income-").endsWith(".csv");
    assertThat(Files.readString(csv.path())).contains("SPORT,Dr Figures,100.00,0.00,100.00");
    Download sheet = page.waitForDownload(page.locator("#xlsx")::click);
    assertThat(Files.size(sheet.path())).isPositive();
    page.locator("text=Last month").click();
    assertThat(page.locator("#nothing")).isVisible();
    page.locator("#from-year").fill("1999");
    button(page, "Show").click();
    assertThat(page.locator("#from-error")).containsText("Ask for five years at most");

    page.locator(".govuk-back-link").click();
    page.locator("#reports >> text=Service reconciliation").click();
    assertThat(page.locator("#report")).containsText("Diving medical");
    Look.at(page, "report-services");
    page.locator("#report tr:has-text('Diving medical') a").first().click();
    assertThat(page.locator("#state")).hasText("Not paid");
    page.locator(".govuk-back-link").click();
    String account = page.url();
    UUID payer = UUID.fromString(account.replaceAll(".*/", ""));
    TypedPayment paid = new TypedPayment(UUID.randomUUID(), "3.00", "cash", "");
    bean(site, Payments.class).deposit(DENSHAM, payer, paid, DOER);
    page.navigate(site.site().origin() + "/figures/credit");
    page.locator("#report a[href$='" + payer + "']").click();
    assertThat(page.url()).isEqualTo(account);
    assertThat(site.acts(DENSHAM)).contains(Act.REPORT_READ);
  }

  private static void bill(PageSite site) {
    bean(site, PriceList.class).take(DENSHAM, PRICES, DOER.actor(), DOER.origin());
    UUID patient =
        bean(site, PracticeTransactions.class)
            .in(
                DENSHAM,
                () ->
                    bean(site, JdbcClient.class)
                        .sql("select patient from core.account where state = 'ACTIVE' limit 1")
                        .query(UUID.class)
                        .single());
    Bills bills = bean(site, Bills.class);
    UUID bill = UUID.randomUUID();
    bills.begin(DENSHAM, NewBill.of(new PatientId(patient), bill, "2026-11-02"), DOER);
    bills.add(DENSHAM, bill, new NewLine(UUID.randomUUID(), "DIVE", "1", ""), DOER);
    bean(site, Desk.class).addPractitioner(DENSHAM, UUID.randomUUID(), "Dr Figures", DOER);
    // no branch: whether the practice has any depends on who was here before
    assertThat(bills.describe(DENSHAM, bill, Details.of("Dr Figures", ""), DOER))
        .isInstanceOf(Done.class);
    bills.post(DENSHAM, bill, true, DOER);
  }

  private static <T> T bean(PageSite site, Class<T> type) {
    return site.site().gateway().bean(type);
  }
}
