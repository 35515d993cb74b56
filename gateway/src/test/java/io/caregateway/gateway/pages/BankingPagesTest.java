package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static io.caregateway.gateway.pages.PatientPagesTest.openByName;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.safeguards.audit.Act;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PageTest
class BankingPagesTest {

  @Test
  void closesATillAndTakesTheBankingBack(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    UUID payer = UUID.fromString(page.url().replaceAll(".*/", ""));
    TypedPayment paid = new TypedPayment(UUID.randomUUID(), "12.00", "cheque", "");
    site.site().gateway().bean(Payments.class).deposit(DENSHAM, payer, paid, PostedBills.SOMEBODY);
    page.locator("nav >> text=Banking").click();
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
  }
}
