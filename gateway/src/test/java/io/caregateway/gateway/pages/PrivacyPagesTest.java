package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.caregateway.core.billing.Accounts;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.KeptPatients;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import java.io.IOException;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@PageTest
class PrivacyPagesTest {

  private static final String PRACTICE = "The Densham Surgery";

  @Test
  void putsTheFileOfAPersonTogetherAndGivesItOnce(PageSite site) throws IOException {
    Page page = site.signOn(1400, PRACTICE, "Grace Lindt");
    page.navigate(account(site, anybody(site)));
    page.locator("#privacy").click();
    Look.at(page, "privacy-person");
    page.locator("#archive").click();
    assertThat(page.locator("#download")).isVisible();
    Look.at(page, "privacy-archive");
    Download file = page.waitForDownload(() -> page.locator("#download").click());
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      assertThat(zip.getEntry("record.pdf")).isNotNull();
      assertThat(zip.getEntry("tables/core.account.csv")).isNotNull();
    }
    page.reload();
    assertThat(page.locator("#progress")).containsText("was downloaded, and is gone");
    assertThat(site.acts(DENSHAM)).contains(Act.ACCESS_ASKED, Act.ACCESS_GIVEN);
  }

  @Test
  void restrictsNotesAndErasesByTwoPeople(PageSite site) {
    NhsNumber number = KeptPatients.newNumber();
    PatientId patient = kept(site, number, "Wetherlam");
    Page page = site.signOn(1400, PRACTICE, "Grace Lindt");
    page.navigate(account(site, patient));
    page.locator("#privacy").click();

    page.locator("#restrict").click();
    button(page, "Restrict the use").click();
    assertThat(page.locator(".govuk-error-summary")).containsText("Choose why");
    Look.at(page, "privacy-restrict-wrong");
    page.getByLabel("The patient says that the data is wrong").check();
    button(page, "Restrict the use").click();
    assertThat(page.locator("main")).containsText("Use restricted");

    page.locator("#note").click();
    button(page, "Add the note").click();
    assertThat(page.locator("#note-error")).containsText("Enter what the patient says");
    Look.at(page, "privacy-note-wrong");
    page.locator("#note").fill("Born in 1971, says the patient.");
    button(page, "Add the note").click();
    assertThat(page.locator("main")).containsText("Born in 1971, says the patient.");
    page.navigate(account(site, patient));
    assertThat(page.locator("main")).containsText("Born in 1971, says the patient.");
    assertThat(page.locator(".cg-banner")).containsText("data is restricted");
    Look.at(page, "account-restricted");
    page.locator("#privacy").click();
    page.locator("#lift").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("was lifted");

    page.locator("#erase").click();
    Look.at(page, "privacy-ask-erasure");
    page.getByLabel("The data was used unlawfully").check();
    button(page, "Ask for the erasure").click();
    page.getByText("Erasure of a patient, asked for by").click();
    assertThat(page.locator("#own")).containsText("Another privacy officer has to approve it");
    assertThat(page.locator("#approve")).hasCount(0);

    Page other = site.signOn(1400, PRACTICE, "Noor Hadley");
    other.getByText("Privacy", new Page.GetByTextOptions().setExact(true)).click();
    Look.at(other, "privacy-start");
    other.locator(".cg-todo a").first().click();
    Look.at(other, "privacy-erasure");
    other.locator("#approve").click();
    assertThat(other.locator(".govuk-notification-banner"))
        .containsText("The clinical system still holds their record");
    assertThat(
            site.site()
                .gateway()
                .bean(Patients.class)
                .count(DENSHAM, PatientQuery.ALL.nhsNumber(number)))
        .isZero();
    assertThat(site.acts(DENSHAM))
        .containsSubsequence(
            Act.PROCESSING_RESTRICTED,
            Act.CORRECTION_NOTED,
            Act.RESTRICTION_LIFTED,
            Act.ERASURE_ASKED,
            Act.ERASURE_APPROVED,
            Act.PATIENT_ERASED);
  }

  private static PatientId anybody(PageSite site) {
    Patients patients = site.site().gateway().bean(Patients.class);
    return patients.search(DENSHAM, PatientQuery.ALL, null, 1).get(0).id();
  }

  /** One more patient than the clinical system has, who is gone when the test ends. */
  private static PatientId kept(PageSite site, NhsNumber number, String family) {
    PatientId patient =
        new KeptPatients(site.site().gateway()).add(DENSHAM, number, family, "1970-09-11").id();
    Accounts accounts = site.site().gateway().bean(Accounts.class);
    Awaitility.await()
        .until(
            () ->
                accounts
                    .find(DENSHAM, patient, Actor.system("test"), Origin.internal("test"))
                    .isPresent());
    return patient;
  }

  private static String account(PageSite site, PatientId patient) {
    return site.site().origin() + "/patients/" + patient;
  }
}
