package io.caregateway.fhir.r4;

import ca.uhn.fhir.context.FhirContext;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.fhir.billing.BillingItem;
import io.caregateway.fhir.billing.EntryContent;
import io.caregateway.fhir.billing.EntryForm;
import io.caregateway.fhir.billing.EntryStatus;
import io.caregateway.fhir.billing.EntryWriter;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.ChargeItem.ChargeItemStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Billing items in FHIR R4: base ChargeItem and Observation, for which no UK profile exists. */
public final class BillingEntries implements EntryWriter {

  @Override
  public byte[] write(EntryForm form, EntryContent content, String patientSourceId) {
    Reference patient = new Reference("Patient/" + patientSourceId);
    Resource entry =
        switch (form) {
          case CHARGE_ITEM -> chargeItem(content, patient);
          case CODED_ENTRY -> codedEntry(content, patient);
        };
    return FhirContext.forR4Cached()
        .newJsonParser()
        .encodeResourceToString(entry)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ChargeItem chargeItem(EntryContent content, Reference patient) {
    WriteBackRequested request = content.request();
    ChargeItem item = new ChargeItem();
    item.addIdentifier(key(request));
    item.setStatus(
        content.status() == EntryStatus.WITHDRAWN
            ? ChargeItemStatus.ENTEREDINERROR
            : ChargeItemStatus.BILLABLE);
    item.setCode(code(request));
    item.setSubject(patient);
    item.setOccurrence(new DateTimeType(request.date().toString()));
    item.setPriceOverride(price(request));
    item.setEnteredDateElement(new DateTimeType(BillingItem.enteredAt(request)));
    content.notes().forEach(note -> item.addNote().setText(note));
    return item;
  }

  private static Observation codedEntry(EntryContent content, Reference patient) {
    WriteBackRequested request = content.request();
    Observation entry = new Observation();
    entry.addIdentifier(key(request));
    entry.setStatus(status(content.status()));
    entry.setCode(code(request));
    entry.setSubject(patient);
    entry.setEffective(new DateTimeType(request.date().toString()));
    entry.setIssuedElement(new InstantType(BillingItem.enteredAt(request)));
    entry.setValue(
        new Quantity()
            .setValue(request.price().pounds())
            .setUnit(BillingItem.POUND_STERLING)
            .setSystem(BillingItem.CURRENCIES)
            .setCode(BillingItem.POUND_STERLING));
    entry.addNote().setText(content.comment());
    return entry;
  }

  private static ObservationStatus status(EntryStatus status) {
    return switch (status) {
      case ASKED -> ObservationStatus.FINAL;
      case AMENDED -> ObservationStatus.AMENDED;
      case WITHDRAWN -> ObservationStatus.ENTEREDINERROR;
    };
  }

  private static Identifier key(WriteBackRequested request) {
    return new Identifier().setSystem(BillingItem.SYSTEM).setValue(request.key().toString());
  }

  private static CodeableConcept code(WriteBackRequested request) {
    CodeableConcept code = new CodeableConcept().setText(request.text());
    code.addCoding().setSystem(BillingItem.codeSystem(request.practice())).setCode(request.code());
    if (request.clinicalCode() != null) {
      code.addCoding().setSystem(BillingItem.SNOMED_CT).setCode(request.clinicalCode());
    }
    return code;
  }

  private static Money price(WriteBackRequested request) {
    return new Money().setValue(request.price().pounds()).setCurrency(BillingItem.POUND_STERLING);
  }
}
