package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.stubs.person.Person;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@PageTest
class BulkPagesTest {

  @Test
  void makesManyBillsFromAFileAfterShowingWhatItWouldDo(PageSite site) {
    BillPagesTest.listPrices(site);
    Person person = site.person(DENSHAM, BillingPagesTest.somebody(site));
    String number = Objects.requireNonNull(person.nhsNumber()).value();
    String headings = "Patient,Date,Item code,Quantity,Notes\n";
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    page.navigate(site.site().origin() + "/patients");
    page.locator("#bulk").click();
    choose(page, headings + number + ",1/2/2026,NONE,1,\n");
    assertThat(page.locator("#mistakes tbody tr"))
        .hasText("2 Item code Choose an item of the price list.");
    Look.at(page, "bulk-mistakes");
    page.locator("text=choose the file again").click();
    price(site, "10.00");
    String csv = headings + number + ",1/2/2026,INS,3,By hand\n" + number + ",2/2/2026,LOT,1,\n";
    choose(page, csv);
    assertThat(page.locator("#tried")).containsText("2 bills with 2 items would be posted, £40.00");
    Look.at(page, "bulk-tried");
    price(site, "11.00");
    button(page, "Post these bills").click();
    assertThat(page.locator("#done")).containsText("1 bill is posted.");
    assertThat(page.locator("#mistakes tbody tr")).containsText("3 Item code The price has");
    Look.at(page, "bulk-left");
    button(page, "Try again").click();
    assertThat(page.locator("#done")).containsText("2 bills are posted.");
    page.locator("text=Another file").click();
    assertThat(page.locator("#latest li").first()).containsText("2 of 2 posted");
    Look.at(page, "bulk-latest");
    choose(page, csv);
    assertThat(page.locator("#again")).containsText("sent before, by Priya Shah");
    Look.at(page, "bulk-done");
  }

  private static void price(PageSite site, String pounds) {
    String lot =
        "Payer,Code,Name,Income code,Price,VAT,VAT reason,From\n"
            + "patient,LOT,Lot,LOT,%s,exempt,Protects health,2026-01-01\n".formatted(pounds);
    site.site()
        .gateway()
        .bean(PriceList.class)
        .take(DENSHAM, lot, Actor.system("test"), Origin.internal("test"));
  }

  private static void choose(Page page, String csv) {
    page.locator("#file")
        .setInputFiles(new FilePayload("bills.csv", "text/csv", csv.getBytes(UTF_8)));
    button(page, "Check the file").click();
  }
}
