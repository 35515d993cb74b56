package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static io.caregateway.gateway.pages.PatientPagesTest.openByName;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PageTest
class BankingPagesTest {

  @Test
  void collectsByDirectDebitAndReadsTheResults(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    PatientId patient = new PatientId(UUID.fromString(page.url().replaceAll(".*/", "")));
    UUID bill = new PostedBills(site).post(patient);
    page.navigate(site.site().origin() + "/debits/accounts/" + patient);
    button(page, "Enter the mandate").click();
    assertThat(page.locator("#sort-code-error")).containsText("six digits");
    Look.at(page, "debit-mandate-wrong");
    page.locator("#holder").fill("A PAYER");
    page.locator("#sort-code").fill("20-00-00");
    page.locator("#number").fill("87654321");
    page.locator("#signed-day").fill("1");
    page.locator("#signed-month").fill("2");
    page.locator("#signed-year").fill("2026");
    button(page, "Enter the mandate").click();
    assertThat(page.locator("#mandates")).containsText("****4321");
    page.navigate(site.site().origin() + "/debits/scheme");
    button(page, "Save").click();
    assertThat(page.locator("#user-number-error")).containsText("six digits");
    Look.at(page, "debit-scheme-wrong");
    page.locator("#user-number").fill("654321");
    page.locator("#holder").fill("Densham Surgery");
    page.locator("#sort-code").fill("12-34-56");
    page.locator("#number").fill("12345678");
    button(page, "Save").click();
    assertThat(page.locator("#plan")).containsText("£35.00");
    Look.at(page, "debit-plan");
    button(page, "Make the collection").click();
    assertThat(page.locator("#collections")).containsText("Sent");
    Look.at(page, "debit-run");
    String reference = page.locator("#collections td").first().innerText();
    read(page, "r.xml", "<Document/>");
    assertThat(page.locator("#file-error")).containsText("not a payment status report");
    Look.at(page, "debit-results-wrong");
    read(page, "r.csv", "reference,result,reason\n" + reference + ",collected,\n");
    assertThat(page.locator("#collections")).containsText("Collected");
    page.navigate(site.site().origin() + "/bills/" + bill);
    assertThat(page.locator("#state")).hasText("Paid");
    assertThat(site.acts(DENSHAM)).contains(Act.COLLECTION_MADE, Act.COLLECTION_BOOKED);
  }

  @Test
  void closesATillAndTakesTheBankingBack(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    UUID payer = UUID.fromString(page.url().replaceAll(".*/", ""));
    TypedPayment paid = new TypedPayment(UUID.randomUUID(), "12.00", "cheque", "");
    site.site().gateway().bean(Payments.class).deposit(DENSHAM, payer, paid, PostedBills.SOMEBODY);
    Navigation.toBilling(page, BillingPage.BANKING);
    assertThat(page.locator("#tills")).containsText("£12.00");
    Look.at(page, "banking");
    page.locator("#close-cheques").click();
    page.locator("#counted").fill("10");
    button(page, "Close the till").click();
    assertThat(page.locator("#explanation-error")).containsText("The books say £12.00");
    Look.at(page, "banking-count-wrong");
    page.locator("#explanation").fill("A cheque was not signed");
    button(page, "Close the till").click();
    assertThat(page.locator("#slip")).containsText("£10.00");
    Look.at(page, "banking-slip");
    button(page, "Take it back").click();
    assertThat(page.locator("#reason-error")).containsText("Say why");
    page.locator("#reason").fill("The cheque is signed now");
    button(page, "Take it back").click();
    assertThat(page.locator("#bankings")).containsText("Taken back");
    assertThat(page.locator("#tills")).containsText("£12.00");
    assertThat(site.acts(DENSHAM)).contains(Act.BANKING_CLOSED, Act.BANKING_REVERSED);
    eachBranchHasItsOwn(site, page, payer);
  }

  private static void eachBranchHasItsOwn(PageSite site, Page page, UUID payer) {
    UUID branch = UUID.randomUUID();
    Desk desk = site.site().gateway().bean(Desk.class);
    desk.addBranch(DENSHAM, branch, "MILL", "The Mill", PostedBills.SOMEBODY);
    // the page's own way: the computer says where it stands
    page.navigate(site.site().origin() + "/desk/here");
    page.locator("#branch").selectOption("The Mill");
    button(page, "Save").click();
    page.navigate(site.site().origin() + "/patients/" + payer + "/deposit");
    page.locator("#amount").fill("8.00");
    page.locator("text=Cash").click();
    button(page, "Save").click();
    Navigation.toBilling(page, BillingPage.BANKING);
    assertThat(page.locator("#tills table").first()).containsText("The Mill");
    Look.at(page, "banking-branches");
    page.locator("#close-cash-MILL").click();
    page.locator("#counted").fill("8");
    Look.at(page, "banking-count-branch");
    button(page, "Close the till").click();
    assertThat(page.locator("h1")).containsText("Cash, The Mill");
  }

  private static void read(Page page, String name, String file) {
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                name, "application/octet-stream", file.getBytes(StandardCharsets.UTF_8)));
    button(page, "Read the results").click();
  }
}
