package io.caregateway.gateway.fhir.billing;

import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillState;
import io.caregateway.core.billing.bill.FoundBill;
import io.caregateway.core.billing.bill.FoundLine;
import io.caregateway.core.billing.bill.Line;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.fhir.billing.BillingItem;
import io.caregateway.fhir.terms.Systems;
import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.Account;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.ChargeItem.ChargeItemStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Invoice.InvoicePriceComponentType;
import org.hl7.fhir.r4.model.Invoice.InvoiceStatus;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Bills as FHIR R4 has them. Patients are named by their ids alone: who they are, Patient tells.
 */
final class BillingWriter {

  private BillingWriter() {}

  static Invoice invoice(OdsCode practice, FoundBill found) {
    Bill bill = found.bill();
    Invoice invoice = new Invoice();
    invoice.setId(bill.id().toString());
    invoice.getMeta().setLastUpdated(Date.from(found.changedAt()));
    invoice
        .addIdentifier()
        .setSystem(system(practice, "invoice"))
        .setValue(String.valueOf(bill.number()));
    invoice.setStatus(status(found));
    invoice.setSubject(patient(bill.patient()));
    invoice.setRecipient(
        bill.patient() != null && bill.payer().equals(bill.patient().value())
            ? patient(bill.patient())
            : new Reference().setDisplay(bill.content().payerName()));
    if (bill.postedAt() != null) {
      invoice.setDate(Date.from(bill.postedAt()));
    }
    invoice.setIssuer(organization(practice));
    invoice.setAccount(new Reference("Account/" + bill.payer()));
    for (Line line : bill.lines()) {
      invoice.addLineItem(item(bill, line));
    }
    invoice.setTotalNet(money(bill.net())).setTotalGross(money(bill.total()));
    return invoice;
  }

  private static Invoice.InvoiceLineItemComponent item(Bill bill, Line line) {
    Invoice.InvoiceLineItemComponent item =
        new Invoice.InvoiceLineItemComponent().setSequence(line.number());
    // charged to nobody's care, it is no ChargeItem
    item.setChargeItem(
        bill.patient() == null
            ? concept(line)
            : new Reference("ChargeItem/" + LineId.of(bill.id(), line.number())));
    item.addPriceComponent()
        .setType(InvoicePriceComponentType.BASE)
        .setFactor(line.quantity())
        .setAmount(money(new io.caregateway.feed.Money(line.price().pence() * line.quantity())));
    if (line.discount().pence() > 0) {
      item.addPriceComponent()
          .setType(InvoicePriceComponentType.DISCOUNT)
          .setAmount(money(new io.caregateway.feed.Money(-line.discount().pence())));
    }
    if (line.vat().pence() > 0) {
      item.addPriceComponent()
          .setType(InvoicePriceComponentType.TAX)
          .setAmount(money(line.vat()))
          .setCode(new CodeableConcept().setText("VAT, " + line.rate().words()));
    }
    return item;
  }

  private static InvoiceStatus status(FoundBill found) {
    if (found.bill().state() == BillState.VOID) {
      return InvoiceStatus.CANCELLED;
    }
    return found.owed().pence() == 0 ? InvoiceStatus.BALANCED : InvoiceStatus.ISSUED;
  }

  static ChargeItem chargeItem(OdsCode practice, FoundLine found) {
    Bill bill = found.bill().bill();
    Line line = found.line();
    ChargeItem item = new ChargeItem();
    item.setId(LineId.of(bill.id(), line.number()));
    item.getMeta().setLastUpdated(Date.from(found.bill().changedAt()));
    item.setStatus(
        bill.state() == BillState.VOID ? ChargeItemStatus.ENTEREDINERROR : ChargeItemStatus.BILLED);
    item.setCode(concept(line));
    item.getCode()
        .addCoding()
        .setSystem(BillingItem.codeSystem(practice))
        .setCode(line.code())
        .setDisplay(line.name());
    item.setSubject(patient(bill.patient()));
    item.setOccurrence(new DateTimeType(bill.day().toString()));
    item.setPerformingOrganization(organization(practice));
    item.setQuantity(new Quantity(line.quantity()));
    item.setPriceOverride(money(line.net()));
    if (bill.postedAt() != null) {
      item.setEnteredDate(Date.from(bill.postedAt()));
    }
    item.addAccount(new Reference("Account/" + bill.payer()));
    return item;
  }

  private static CodeableConcept concept(Line line) {
    CodeableConcept concept = new CodeableConcept().setText(line.name());
    if (line.clinicalCode() != null) {
      concept.addCoding().setSystem(BillingItem.SNOMED_CT).setCode(line.clinicalCode());
    }
    return concept;
  }

  static Account account(OdsCode practice, Standing standing) {
    Account account = new Account();
    account.setId(standing.payer().toString());
    account.setStatus(
        standing.refusal() == null ? Account.AccountStatus.ACTIVE : Account.AccountStatus.INACTIVE);
    if (standing.isPatient()) {
      account.addSubject(patient(new PatientId(standing.payer())));
      for (UUID merged : standing.ids()) {
        if (!merged.equals(standing.payer())) {
          account.addIdentifier(
              new Identifier().setSystem(system(practice, "account")).setValue(merged.toString()));
        }
      }
    } else {
      account.setName(standing.name());
    }
    account.setOwner(organization(practice));
    return account;
  }

  private static @Nullable Reference patient(@Nullable PatientId patient) {
    return patient == null ? null : new Reference("Patient/" + patient);
  }

  private static Reference organization(OdsCode practice) {
    return new Reference()
        .setType("Organization")
        .setIdentifier(new Identifier().setSystem(Systems.ODS_CODE).setValue(practice.value()));
  }

  private static Money money(io.caregateway.feed.Money amount) {
    return new Money().setValue(amount.pounds()).setCurrency(BillingItem.POUND_STERLING);
  }

  private static String system(OdsCode practice, String what) {
    return "https://caregateway.io/id/" + practice.value() + "/" + what;
  }
}
