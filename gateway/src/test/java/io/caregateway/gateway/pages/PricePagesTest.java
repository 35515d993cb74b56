package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.caregateway.safeguards.audit.Act;
import org.junit.jupiter.api.Test;

@PageTest
class PricePagesTest {

  private static final String HEADINGS =
      "Payer,Code,Name,Income code,Price,VAT,VAT reason,From,Care record\n";

  @Test
  void importsAPriceListAfterShowingWhatItWouldDo(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    Navigation.toBilling(page, BillingPage.PRICES);
    page.locator("#import-prices").click();
    button(page, "Check the file").click();
    assertThat(page.locator("#file-error")).containsText("Choose a file.");

    choose(page, HEADINGS + "third-party,INS,Insurance report,REP,ten,20%,,1/4/2026,both\n");
    assertThat(page.locator("#mistakes tbody tr"))
        .hasText("2 Price Enter the price in pounds and pence, as 25.00, up to 99,999.99.");
    Look.at(page, "prices-import-mistakes");

    choose(
        page,
        HEADINGS
            + "third-party,INS,Insurance report,REP,£10,20%,,1/4/2026,both\n"
            + "third-party,DS1500,DS1500 report,REP,17.70,exempt,Protects health,1/4/2026,bill\n");
    assertThat(page.locator("#tried")).containsText("2 items would be added");
    Look.at(page, "prices-import-tried");
    button(page, "Import these prices").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("2 prices added");
    page.locator("text=Third parties").click();
    assertThat(page.locator("#prices")).containsText("£17.70");
    assertThat(site.acts(DENSHAM)).contains(Act.PRICES_CHANGED);
    Look.at(page, "prices");
  }

  @Test
  void changesAPriceFromADayOn(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    page.navigate(site.site().origin() + "/prices");
    page.locator("#add-price").click();
    button(page, "Save").click();
    assertThat(page.locator(".govuk-error-summary")).containsText("Enter the name of the item.");
    Look.at(page, "price-item-wrong");
    page.locator("#code").fill("SICK");
    page.locator("#name").fill("Sick note");
    page.locator("#income-code").fill("NOTES");
    page.locator("#price").fill("20");
    page.locator("text=Standard rate").click();
    button(page, "Save").click();
    assertThat(page.locator("#prices")).containsText("£20.00");

    page.locator("#prices >> text=Sick note").click();
    page.locator("#price").fill("22.50");
    button(page, "Save").click();
    assertThat(page.locator("#prices")).containsText("£22.50");
    page.locator("#prices >> text=Sick note").click();
    assertThat(page.locator("#versions li")).hasCount(2);
    Look.at(page, "price-item");
    Object file = page.evaluate("fetch('/prices/file').then(answer => answer.text())");
    assertThat(String.valueOf(file)).contains("patient,SICK,Sick note,,NOTES,22.50,standard");
  }

  @Test
  void keepsTheListsThatBillsChooseFromAndWhereTheComputerStands(PageSite site) {
    Page page = site.signOn(1400, "Larkfield Medical Centre", "Owen Price");
    Navigation.toBilling(page, BillingPage.PRICES);
    page.locator("#desk").click();
    button(page, "Add the branch").click();
    assertThat(page.locator("#code-error")).containsText("Up to 16 letters and digits");
    page.locator("#code").fill("QUAY");
    page.locator("#name").fill("The Quay");
    button(page, "Add the branch").click();
    page.locator("#practitioner").fill("Dr Okoro");
    button(page, "Add the practitioner").click();
    page.locator("#practitioners li:has-text('Dr Okoro') select").selectOption("The Quay");
    button(page, "Save Dr Okoro").click();
    Look.at(page, "desk");
    page.locator("text=Say in which branch this computer stands").click();
    button(page, "Save").click();
    assertThat(page.locator("#branch-error")).containsText("Choose the branch");
    page.locator("#branch").selectOption("The Quay");
    button(page, "Save").click();
    Look.at(page, "desk-here");
    page.navigate(site.site().origin() + "/desk/here");
    assertThat(page.locator("#branch option:checked")).hasText("The Quay");
  }

  private static void choose(Page page, String csv) {
    page.locator("#file")
        .setInputFiles(new FilePayload("prices.csv", "text/csv", csv.getBytes(UTF_8)));
    button(page, "Check the file").click();
  }
}
