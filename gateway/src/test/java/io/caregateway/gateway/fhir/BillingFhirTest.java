package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.api.RestCalls;
import io.caregateway.safeguards.audit.Act;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Account;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.ChargeItem.ChargeItemStatus;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Invoice.InvoiceStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class BillingFhirTest {

  @RegisterExtension static final FhirSite site = new FhirSite();

  private final FhirCalls fhir = site.as(FhirSite.CLIENT_OF_A);
  private final RestCalls rest = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_A);
  private UUID patient = new UUID(0, 0);
  private String bill = "";

  @BeforeEach
  void postBill() {
    patient = rest.patient(FhirSite.A);
    bill = rest.posted(patient);
  }

  @Test
  void aPostedBillIsAnInvoiceWhoseStatusFollowsTheMoney() {
    AuditMark mark = site.mark(FhirSite.A);
    Invoice invoice = FhirCalls.parse(fhir.get("/Invoice/" + bill), Invoice.class);

    assertThat(mark.only().act()).isEqualTo(Act.PATIENT_READ);
    assertThat(mark.only().patient()).hasToString(patient.toString());
    assertThat(invoice.getStatus()).isEqualTo(InvoiceStatus.ISSUED);
    assertThat(invoice.getTotalGross().getValue()).isEqualByComparingTo("10.00");
    assertThat(invoice.getSubject().getReference()).isEqualTo("Patient/" + patient);
    assertThat(found("/Invoice?status=issued&patient=" + patient)).hasSize(1);
    RestCalls.made(rest.post("/bills/" + bill + "/payments", RestCalls.TEN), 201);
    assertThat(found("/Invoice?status=issued&patient=" + patient)).isEmpty();
    assertThat(found("/Invoice?status=balanced&account=Account/" + patient)).hasSize(1);
  }

  @Test
  void itsLinesAreChargeItemsAlsoOnceItIsVoid() {
    ChargeItem item = FhirCalls.parse(fhir.get("/ChargeItem/" + bill + "-1"), ChargeItem.class);
    assertThat(item.getStatus()).isEqualTo(ChargeItemStatus.BILLED);
    assertThat(item.getCode().getCodingFirstRep().getCode()).isEqualTo("REPORT");
    RestCalls.made(rest.post("/bills/" + bill + "/void", ""), 200);

    item = FhirCalls.parse(fhir.get("/ChargeItem/" + bill + "-1"), ChargeItem.class);
    assertThat(item.getStatus()).isEqualTo(ChargeItemStatus.ENTEREDINERROR);
    assertThat(fhir.get("/ChargeItem/" + bill + "-2").statusCode()).isEqualTo(404);
    assertThat(found("/Invoice?status=cancelled&patient=" + patient)).hasSize(1);
  }

  @Test
  void anAccountIsFoundByItsPatient() {
    Bundle found = FhirCalls.bundle(fhir.get("/Account?patient=Patient/" + patient));

    Account account = (Account) found.getEntryFirstRep().getResource();
    assertThat(account.getIdElement().getIdPart()).isEqualTo(patient.toString());
    assertThat(account.getStatus()).isEqualTo(Account.AccountStatus.ACTIVE);
    assertThat(fhir.get("/Account/" + patient).statusCode()).isEqualTo(200);
  }

  @Test
  void draftsAndOtherPracticesBillsAreNotServed() {
    String draft =
        RestCalls.made(
            rest.post("/accounts/" + patient + "/bills", "{\"date\": \"2026-01-02\"}"), 201);
    FhirCalls other = site.as(FhirSite.CLIENT_OF_B);

    assertThat(fhir.get("/Invoice/" + draft).statusCode()).isEqualTo(404);
    assertThat(found("/Invoice?patient=" + patient)).hasSize(1);
    assertThat(other.get("/Invoice/" + bill).statusCode()).isEqualTo(404);
    assertThat(other.get("/ChargeItem/" + bill + "-1").statusCode()).isEqualTo(404);
    assertThat(other.get("/Account/" + patient).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"Invoice", "ChargeItem"})
  void aSearchIsReadPageByPage(String type) {
    rest.posted(patient);
    rest.posted(patient);
    AuditMark mark = site.mark(FhirSite.A);
    List<String> ids = new ArrayList<>();
    Bundle page = FhirCalls.bundle(fhir.get("/" + type + "?_count=2&subject=" + patient));
    assertThat(mark.only().act()).isEqualTo(Act.PATIENT_SEARCH);
    assertThat(page.getTotal()).isEqualTo(3);
    while (true) {
      page.getEntry().forEach(one -> ids.add(one.getResource().getIdElement().getIdPart()));
      if (page.getLink("next") == null) {
        break;
      }
      page = FhirCalls.bundle(fhir.get(page.getLink("next").getUrl()));
    }
    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "/Invoice?status=draft, STATUS_MALFORMED",
    "/Invoice?account=x, ACCOUNT_MALFORMED",
    "/ChargeItem?date=2026-01-01, PARAMETER_UNKNOWN",
    "/Account, ACCOUNT_NOT_NAMED",
    "/Account/00000000-0000-4000-8000-000000000000, ACCOUNT_UNKNOWN",
    "/ChargeItem/00000000-0000-4000-8000-000000000000-1, CHARGE_ITEM_UNKNOWN",
    "/Invoice/00000000-0000-4000-8000-000000000000, INVOICE_UNKNOWN"
  })
  void whatIsNotKnownIsRefusedAndRecorded(String path, String reason) {
    AuditMark mark = site.mark(FhirSite.A);
    HttpResponse<String> answer = fhir.get(path);

    mark.assertRefused(reason);
    assertThat(FhirCalls.outcome(answer).getIssueFirstRep().getDiagnostics()).isNotBlank();
  }

  private List<Bundle.BundleEntryComponent> found(String search) {
    return FhirCalls.bundle(fhir.get(search)).getEntry();
  }
}
