package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static io.caregateway.gateway.pages.PatientPagesTest.openByName;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.caregateway.safeguards.audit.Act;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@PageTest
class PaperPagesTest {

  @Test
  void setsTheLetterheadUpAndPostsAndPrintsInOneClick(PageSite site) throws IOException {
    BillPagesTest.listPrices(site);
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    setsTheLetterheadUp(page);

    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    page.locator("#make-bill").click();
    page.locator("#code").selectOption("TAXI");
    button(page, "Make the bill").click();
    page.waitForURL(Pattern.compile("/bills/[0-9a-f-]{36}$"));
    String bill = page.url();
    // some browsers show the document, some save it
    button(page, "Post and print").click();
    await().until(() -> site.acts(DENSHAM).contains(Act.PAPER_PRINTED));

    page.navigate(bill);
    assertThat(page.locator("#issued")).containsText("VAT invoice");
    Look.at(page, "bill-paper");
    assertThat(site.acts(DENSHAM)).contains(Act.LETTERHEAD_CHANGED);
  }

  private static void setsTheLetterheadUp(Page page) throws IOException {
    Navigation.toBilling(page, BillingPage.LETTERHEADS);
    // another test may have set one up
    if (page.locator("#letterheads").count() > 0) {
      page.locator("#letterheads a").first().click();
    }
    page.locator("#name").fill("The Densham Surgery");
    page.locator("#vat-number").fill("12");
    page.locator("#logo")
        .setInputFiles(
            new FilePayload("logo.png", "image/png", "<svg onload='x'/>".getBytes(UTF_8)));
    button(page, "Save").click();
    assertThat(page.locator("#logo-error")).containsText("PNG or JPEG");
    assertThat(page.locator("#vat-number-error")).containsText("9 or 12 digits");
    Look.at(page, "letterhead-wrong");
    page.locator("#address").fill("1 High Street\nDensham\nDN1 1AA");
    page.locator("#vat-number").fill("GB 123 4567 89");
    page.locator("#logo").setInputFiles(new FilePayload("logo.png", "image/png", picture()));
    button(page, "Save").click();
    assertThat(page.locator("#letterheads")).containsText("123456789");
    Look.at(page, "letterheads");
    page.locator("#letterheads a").first().click();
    assertThat(page.locator(".cg-logo")).isVisible();
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
