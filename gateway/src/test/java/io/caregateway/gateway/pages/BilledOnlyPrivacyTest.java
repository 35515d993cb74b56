package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.payer.BillingOnly;
import io.caregateway.core.billing.payer.TypedPerson;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PageTest
class BilledOnlyPrivacyTest {

  private static final String PRACTICE = "The Densham Surgery";

  @Test
  void whoIsBilledOnlyIsErasedByTwoPeopleAndNoClinicalSystemIsSpokenOf(PageSite site) {
    String account = site.site().origin() + "/patients/" + person(site);
    Page page = site.signOn(1400, PRACTICE, "Grace Lindt");
    page.navigate(account);
    page.locator("#privacy").click();
    assertThat(page.locator("main")).containsText("There is no clinical record");
    Look.at(page, "privacy-billed-only");
    page.locator("#erase").click();
    assertThat(page.locator("#gives-up")).hasCount(0);
    assertThat(page.locator("main")).not().containsText("clinical system");
    page.getByLabel("The data was used unlawfully").check();
    button(page, "Ask for the erasure").click();
    page.getByText("Erasure of a patient, asked for by").click();
    String request = page.url();

    Page other = site.signOn(1400, PRACTICE, "Noor Hadley");
    other.navigate(request);
    assertThat(other.locator("main")).not().containsText("clinical system");
    other.locator("#approve").click();
    assertThat(other.locator(".govuk-notification-banner")).containsText("The patient was erased.");
    assertThat(other.locator(".govuk-notification-banner")).not().containsText("clinical system");
    assertThat(site.acts(DENSHAM)).containsSubsequence(Act.ERASURE_ASKED, Act.ERASURE_APPROVED);
  }

  private static UUID person(PageSite site) {
    TypedPerson typed =
        new TypedPerson(
            UUID.randomUUID(), "", "Mary", "Quayside", "27/3/1962", "1 Dock Road", "", "", "");
    Doer doer = new Doer(Actor.system("test"), Origin.internal("test"));
    return ((Done) site.site().gateway().bean(BillingOnly.class).add(DENSHAM, typed, doer)).id();
  }
}
