package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.caregateway.core.billing.AccountStore;
import io.caregateway.core.billing.AddOutcome;
import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.NewItem;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.gateway.GatewayExtension;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.Opened;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PageTest
class MergedAccountPagesTest {

  @Test
  void leadsFromAMergedAccountToTheOneThatTookItsPlaceWithWhatWasBilled(PageSite site) {
    GatewayExtension gateway = site.site().gateway();
    // other tests work on those that come first
    List<KeptPatient> active =
        gateway.bean(Patients.class).search(DENSHAM, PatientQuery.ALL, null, 1000).stream()
            .filter(patient -> patient.state() == PatientState.ACTIVE && !patient.restricted())
            .toList();
    KeptPatient merged = active.get(active.size() - 1);
    KeptPatient survivor = active.get(active.size() - 2);
    bill(gateway, merged.id());
    merge(gateway, merged, survivor.id());

    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    page.navigate(site.site().origin() + "/patients/" + merged.id());
    assertThat(page.locator("[role=note]")).containsText("This record was merged into another.");
    assertThat(page.locator("#add-item")).hasCount(0);
    Look.at(page, "account-merged");

    page.getByText("Open the account that took its place").click();
    assertThat(page.locator("#items")).containsText("Report before the merge");
    assertThat(page.locator("#items")).containsText("From a merged account.");
    assertThat(page.locator("#add-item")).isVisible();
    assertThat(page.url()).endsWith("/patients/" + survivor.id());
    Look.at(page, "account-of-two");
  }

  private static void bill(GatewayExtension gateway, PatientId patient) {
    NewItem item = new NewItem("PMR", null, "Report before the merge", "25.50", "2026-02-03");
    AddOutcome outcome =
        gateway
            .bean(BillingItems.class)
            .add(
                DENSHAM,
                patient,
                item,
                Actor.system("test"),
                Origin.internal("test"),
                UUID.randomUUID());
    assertThat(outcome).isInstanceOf(AddOutcome.Added.class);
  }

  /** As the core is told by a message. */
  private static void merge(GatewayExtension gateway, KeptPatient merged, PatientId survivor) {
    DemographicsChanged told =
        new DemographicsChanged(
            DENSHAM,
            merged.id(),
            merged.version() + 1,
            PatientState.REPLACED,
            false,
            survivor,
            false,
            merged.demographics(),
            Instant.now());
    int applied =
        gateway
            .bean(PracticeTransactions.class)
            .in(DENSHAM, () -> gateway.bean(AccountStore.class).apply(List.of(Opened.of(told))));
    assertThat(applied).isEqualTo(1);
  }
}
