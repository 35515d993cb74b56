package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static io.caregateway.gateway.pages.PatientPagesTest.openByName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.caregateway.core.billing.letterhead.Letterheads;
import io.caregateway.core.billing.letterhead.TypedLetterhead;
import io.caregateway.core.billing.payer.Addressees;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.paper.OpenedPdf;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.stubs.person.Person;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a practice does with a bill from its making to its paper, by clicks. */
@PageTest
class BillingWalksTest {

  private static final Pattern DOCUMENT = Pattern.compile(".*/papers/[0-9a-f-]{36}");
  private static final String PRICES =
      """
      Payer,Code,Name,Category,Income code,Price,VAT,VAT reason,From,Care record
      patient,WALK,Fitness report,Reports,REP,35.00,exempt,Protects health,2026-01-01,both
      third-party,WALK3,Accident report,Reports,REP,45.00,exempt,Protects health,2026-01-01,both
      """;

  @Test
  void makesPostsPrintsAndSeesABillWrittenInFewerThanTwelveClicks(PageSite site) {
    Page page = signOn(site);
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    int written = site.practice(DENSHAM).written().all().size();
    Clicks clicks = new Clicks();
    clicks.on(page.locator("#make-bill"));
    clicks.choose(page.locator("#code"), "WALK");
    clicks.on(button(page, "Make the bill"));
    clicks.on(button(page, "Post and take a payment"));
    clicks.on(button(page, "Save"));
    assertThat(page.locator("#state")).hasText("Paid");
    String bill = page.url();
    String title = page.locator("h1 > span").last().innerText();
    String document = printed(page, () -> clicks.on(button(page, "Print the invoice")));
    clicks.back();
    page.navigate(bill);
    clicks.on(page.locator(".govuk-back-link"));
    assertThat(page.locator("#items .govuk-tag")).hasText(new String[] {"Written", "Written"});
    assertThat(clicks.made()).isLessThan(12);

    assertThat(site.practice(DENSHAM).written().all()).hasSize(written + 2);
    assertThat(OpenedPdf.of(fetched(page, document).body()).text())
        .contains(title, "Invoice number " + title.replaceAll("\\D", ""), "Total £35.00");
    assertThat(site.acts(DENSHAM)).contains(Act.BILL_POSTED, Act.PAYMENT_TAKEN, Act.PAPER_PRINTED);
  }

  @Test
  void thePaperToAnAnonymisedThirdPartyTellsNothingOfThePatient(PageSite site) {
    Page page = signOn(site);
    page.navigate(site.site().origin() + "/payers/new");
    page.locator("label:has-text('A third party')").click();
    page.locator("#name").fill("Quay Assurance");
    page.locator("#address").fill("Unit 9\nAssessors Wharf\nQX1 1AA");
    page.locator("text=Papers to them name no patient").click();
    button(page, "Save").click();
    assertThat(page.locator("h1")).containsText("Quay Assurance");
    UUID payer = last(page);

    Person person = site.person(DENSHAM, BillingPagesTest.somebody(site));
    openByName(site, page, person);
    page.locator("#make-bill").waitFor();
    UUID patient = last(page);
    page.locator("#make-bill").click();
    page.locator("#somebody-else").click();
    page.locator("#name").fill("quay");
    button(page, "Find").click();
    page.locator("#payers a").first().click();
    page.locator("#code").selectOption("WALK3");
    button(page, "Make the bill").click();
    Locator post = button(page, "Post and print");
    post.waitFor();
    String document = printed(page, post::click);

    APIResponse got = fetched(page, document);
    OpenedPdf paper = OpenedPdf.of(got.body());
    Identity identity = new Identity(person, patient.toString());
    assertThat(identity.foundIn(paper.everything() + got.headers() + document)).isEmpty();
    assertThat(paper.text())
        .contains("Quay Assurance", "Total £45.00")
        .contains("Case " + caseNumber(site, payer, new PatientId(patient)));
  }

  @Test
  void sendsABillByMailAndPrintsAStatement(PageSite site) {
    Page page = signOn(site);
    openByName(site, page, site.person(DENSHAM, BillingPagesTest.somebody(site)));
    page.locator("#make-bill").click();
    page.locator("#code").selectOption("WALK");
    button(page, "Make the bill").click();
    button(page, "Post the bill").click();
    button(page, "Send the invoice by e-mail").click();
    page.locator("#address").fill("payer@example.org");
    button(page, "Send").click();
    assertThat(page.locator("#confirmed-error")).containsText("Read the address back");
    assertThat(page.locator("h1")).containsText("The invoice, to ");
    Look.at(page, "paper-send-wrong");
    page.locator("#confirmed").check();
    button(page, "Send").click();
    assertThat(page.locator("#issued")).containsText("to payer@example.org");
    await()
        .until(
            () -> {
              page.reload();
              return page.locator("#issued").innerText().contains("Sent: the mail server took it");
            });
    Look.at(page, "bill-sent");
    button(page, "Send the invoice by e-mail").click();
    assertThat(page.locator("#address")).hasValue("payer@example.org");
    assertThat(site.acts(DENSHAM)).contains(Act.PAPER_SENT);

    page.locator(".govuk-back-link").click();
    page.getByText("Back to the account").click();
    page.locator("#statements summary").click();
    String account = page.url();
    String document = printed(page, () -> button(page, "Print it").click());
    assertThat(OpenedPdf.of(fetched(page, document).body()).text()).contains("£35.00");
    page.navigate(account);
    page.locator("#statements summary").click();
    assertThat(page.locator("#statements #issued")).containsText("Printed");
    Look.at(page, "account-statements");
  }

  /** The manager of a practice that has prices and a letterhead. */
  static Page signOn(PageSite site) {
    site.site()
        .gateway()
        .bean(PriceList.class)
        .take(DENSHAM, PRICES, PostedBills.SOMEBODY.actor(), PostedBills.SOMEBODY.origin());
    Letterheads letterheads = site.site().gateway().bean(Letterheads.class);
    if (letterheads.of(DENSHAM, "").isEmpty()) {
      Map<String, String> typed =
          Map.of("name", "The Densham Surgery", "address", "2 Surgery Yard\nDensham");
      letterheads.change(
          DENSHAM, new TypedLetterhead(typed, new byte[0], false), PostedBills.SOMEBODY);
    }
    return site.signOn(1400, "The Densham Surgery", "Priya Shah");
  }

  /**
   * @return where the document is that this click leads to
   */
  static String printed(Page page, Runnable click) {
    return page.waitForResponse(it -> DOCUMENT.matcher(it.url()).matches(), click).url();
  }

  private static APIResponse fetched(Page page, String document) {
    APIResponse got = page.request().get(document);
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.headers())
        .containsEntry("content-type", "application/pdf")
        .hasEntrySatisfying(
            "content-disposition",
            it -> assertThat(it).matches("inline; filename=\"[a-z0-9-]+\\.pdf\""));
    return got;
  }

  private static UUID last(Page page) {
    return UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
  }

  private static String caseNumber(PageSite site, UUID payer, PatientId patient) {
    Addressees addressees = site.site().gateway().bean(Addressees.class);
    return site.site()
        .gateway()
        .bean(PracticeTransactions.class)
        .in(DENSHAM, () -> addressees.caseNumber(DENSHAM, payer, patient));
  }
}
