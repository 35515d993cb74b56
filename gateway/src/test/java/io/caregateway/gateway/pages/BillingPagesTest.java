package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static io.caregateway.gateway.pages.PatientPagesTest.openByName;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.world.EditKind;
import io.caregateway.stubs.world.PatientRecord;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

@PageTest
class BillingPagesTest {

  private static final Set<String> TAKEN = new HashSet<>();

  @Test
  void addsAnItemOnceItIsRightAndShowsItWritten(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    PatientRecord patient = somebody(site);
    openByName(site, page, site.person(DENSHAM, patient));
    page.locator("#add-item").click();
    Look.at(page, "add-item");

    page.locator("#code").fill("PMR");
    page.locator("#price").fill("twenty");
    page.locator("#date-month").fill("");
    button(page, "Add the item").click();
    assertThat(page.locator(".govuk-error-summary")).containsText("Enter the words");
    assertThat(page.locator("#price-error")).containsText("Enter the price in pounds");
    assertThat(page.locator("#date-error")).containsText("must include a month");
    assertThat(page.locator("#code")).hasValue("PMR");
    Look.at(page, "add-item-wrong");

    int written = site.practice(DENSHAM).written().all().size();
    fillIn(page, "Private medical report");
    button(page, "Add the item").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("The item was added.");
    assertThat(page.locator("#items")).containsText("£25.50");
    assertThat(page.locator("#items")).containsText("Written");
    assertThat(page.locator("#items")).containsText("Record id ChargeItem/");
    Look.at(page, "account-item-written");
    assertThat(site.practice(DENSHAM).written().all()).hasSize(written + 1);
  }

  @Test
  void makesOneItemOfAFormThatIsSentTwice(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    openByName(site, page, site.person(DENSHAM, somebody(site)));
    page.locator("#add-item").click();
    fillIn(page, "Sent twice");
    String form = "document.querySelector('main form')";
    page.evaluate(
        "fetch("
            + form
            + ".action, {method: 'POST', body: new URLSearchParams(new FormData("
            + form
            + "))})");
    button(page, "Add the item").click();
    assertThat(page.locator("#items")).containsText("Sent twice");
    assertThat(page.locator("#items tbody tr")).hasCount(1);
  }

  @Test
  void showsWhatDidNotMatchAndWritesTheItemOnRetry(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    PatientRecord patient = somebody(site);
    openByName(site, page, site.person(DENSHAM, patient));
    String name = page.locator("h1").innerText();
    site.practice(DENSHAM).changes().edit(patient.id(), EditKind.NAME);
    page.locator("#add-item").click();
    fillIn(page, "Sick note");
    button(page, "Add the item").click();
    assertThat(page.locator("#items")).containsText("Not written");
    assertThat(page.locator("#items")).containsText("Surname: It is not the one on the account.");
    Look.at(page, "account-item-parked");
    String account = page.url();

    page.navigate(site.site().origin() + "/");
    assertThat(page.locator("#todo-parked")).containsText("not written to the clinical record");
    Look.at(page, "start-needs-a-person");
    page.locator("#todo-parked").click();
    assertThat(page.locator("#parked")).containsText(name + ": Sick note");
    Look.at(page, "attention-parked");

    site.sync(DENSHAM, SyncKind.INCREMENTAL);
    page.navigate(account);
    button(page, "Retry Sick note").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("is being tried again");
    assertThat(page.locator("#items")).containsText("Record id ChargeItem/");
  }

  @Test
  void restsAfterAWhileAndLooksAgainWhenSomebodyComesBack(PageSite site) {
    Page page = site.signOn(1400, "The Densham Surgery", "Tom Reed");
    openByName(site, page, site.person(DENSHAM, somebody(site)));
    site.practice(DENSHAM).fault(Fault.UNAVAILABLE).on("POST").at("ChargeItem").times(1000);
    page.locator("#add-item").click();
    fillIn(page, "Slow letter");
    button(page, "Add the item").click();
    assertThat(page.locator("#items")).containsText("Waiting");
    page.waitForLoadState();
    // as if five minutes had passed
    page.evaluate(
        """
        () => {
          const items = document.querySelector('#items');
          items.setAttribute('hx-get', items.getAttribute('hx-get').replace(/until=\\d+/, 'until=1'));
          htmx.process(items);
        }
        """);
    assertThat(page.locator("#resting")).isVisible();
    Look.at(page, "account-resting");

    site.practice(DENSHAM).faults().clear();
    page.keyboard().press("Shift");
    assertThat(page.locator("#resting")).hasCount(0);
    assertThat(page.locator("#items")).containsText("Record id ChargeItem/");
  }

  private static void fillIn(Page page, String text) {
    page.locator("#code").fill("PMR");
    page.locator("#text").fill(text);
    page.locator("#price").fill("25.50");
    page.locator("#date-day").fill("3");
    page.locator("#date-month").fill("2");
    page.locator("#date-year").fill("2026");
  }

  /** A patient whom no other test bills. */
  static PatientRecord somebody(PageSite site) {
    PatientRecord found =
        site.practice(DENSHAM).world().current().stream()
            .filter(record -> fit(site.person(DENSHAM, record)) && TAKEN.add(record.id()))
            .skip(1)
            .findFirst()
            .orElseThrow();
    return found;
  }

  private static boolean fit(Person person) {
    return Keyboard.easy(person) && person.birthDate().length() == 10;
  }
}
