package io.caregateway.gateway.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.caregateway.gateway.pages.PageSite.DENSHAM;
import static io.caregateway.gateway.pages.PageSite.LARKFIELD;
import static io.caregateway.gateway.pages.PatientPagesTest.button;
import static io.caregateway.gateway.pages.PatientPagesTest.openByName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.bill.BillReading;
import io.caregateway.core.billing.bill.BillView;
import io.caregateway.core.billing.consultation.ConsultationBilling;
import io.caregateway.core.billing.consultation.ConsultationReading;
import io.caregateway.core.billing.consultation.Consultations;
import io.caregateway.core.billing.consultation.Findings;
import io.caregateway.core.billing.consultation.Findings.State;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.stubs.consultation.Coded;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.world.PatientRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the button to the draft, in both dialects. */
@PageTest
class ConsultationPagesTest {

  private static final Doer DOER = new Doer(Actor.system("test"), Origin.internal("test"));
  private static final List<Coded> SEEN =
      List.of(
          new Coded("Procedure", "128004", "Hand microscope examination of skin"),
          new Coded("Observation", "75367002", "Blood pressure"));
  private static final String PRICES =
      """
      Payer,Code,Name,Income code,Price,VAT,VAT reason,From,Clinical code
      patient,SKIN,Skin check,MED,40.00,exempt,Protects health,2026-01-01,128004
      """;

  @Test
  void makesADraftOfWhatThePatientWasSeenFor(PageSite site) {
    listPrices(site, DENSHAM);
    PatientRecord patient = BillingPagesTest.somebody(site);
    seen(site, DENSHAM, patient.id());
    Page page = site.signOn(1400, "The Densham Surgery", "Priya Shah");
    openByName(site, page, site.person(DENSHAM, patient));
    site.practice(DENSHAM).fault(Fault.UNAVAILABLE).at("Encounter").times(5);
    page.locator("#bill-consultation").click();
    assertThat(page.locator("#failed")).containsText("Consultations could not be read.");
    Look.at(page, "consultation-failed");

    site.practice(DENSHAM).faults().clear();
    button(page, "Look again").click();
    assertThat(page.locator("#items")).isChecked();
    assertThat(page.locator(".cg-others").first())
        .containsText("Blood pressure: No item of the price list has its code, 75367002.");
    Look.at(page, "consultation-found");
    page.locator(".cg-consultation button").first().click();
    assertThat(page.locator("#total")).hasText("£40.00");
    assertThat(page.locator("main")).containsText("Main surgery");
    Look.at(page, "consultation-draft");

    page.locator(".govuk-back-link").click();
    page.locator("#bill-consultation").click();
    assertThat(page.locator("main")).containsText("Skin check was billed before: Draft bill.");
    assertThat(site.acts(DENSHAM)).contains(Act.CONSULTATIONS_READ, Act.BILL_DRAFTED);
  }

  @Test
  void readsTheOtherDialectToo(PageSite site) {
    listPrices(site, LARKFIELD);
    KeptPatient patient =
        bean(site, Patients.class).search(LARKFIELD, PatientQuery.ALL, null, 1000).get(7);
    seen(site, LARKFIELD, Objects.requireNonNull(patient.demographics().sourceId()));
    PatientId id = patient.id();
    UUID request = UUID.randomUUID();
    assertThat(bean(site, Consultations.class).ask(LARKFIELD, id, request, 1, DOER))
        .isInstanceOf(Done.class);
    ConsultationReading reading = bean(site, ConsultationReading.class);
    await().until(() -> reading.state(LARKFIELD, request).filter(State.READ::equals).isPresent());

    Findings found = reading.find(LARKFIELD, id, request, DOER).orElseThrow();
    String consultation = found.proposals().get(0).consultation();
    Done drafted =
        (Done)
            bean(site, ConsultationBilling.class)
                .draft(LARKFIELD, id, request, consultation, Set.of("SKIN"), DOER);
    BillView view = bean(site, BillReading.class).find(LARKFIELD, drafted.id(), DOER).orElseThrow();
    assertThat(view.bill().lines()).hasSize(1);
    assertThat(view.bill().content().details().practitioner()).isNotBlank();
    assertThat(view.bill().content().details().branch()).isEqualTo("Main surgery");
  }

  private static void seen(PageSite site, OdsCode practice, String patient) {
    site.practice(practice)
        .consultations()
        .add(patient, Instant.now().minusSeconds(60), "finished", SEEN);
  }

  private static void listPrices(PageSite site, OdsCode practice) {
    bean(site, PriceList.class).take(practice, PRICES, DOER.actor(), DOER.origin());
  }

  private static <T> T bean(PageSite site, Class<T> type) {
    return site.site().gateway().bean(type);
  }
}
