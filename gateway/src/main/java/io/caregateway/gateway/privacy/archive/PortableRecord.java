package io.caregateway.gateway.privacy.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.BillingRecords;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.billing.EntryForm;
import io.caregateway.fhir.ukcore.PatientWriter;
import io.caregateway.fhir.ukcore.ServedPatient;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.patient.Subjects;
import io.caregateway.safeguards.rights.OwnPerson;
import io.caregateway.safeguards.rights.Subject;
import java.time.Clock;
import java.util.Date;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * What other systems can take over (UK GDPR, Article 20): a FHIR R4 Bundle with the person as
 * UKCore-Patient and what they were billed for as ChargeItem, for which UK Core has no profile.
 */
@Component
final class PortableRecord {

  private final Patients patients;
  private final Subjects subjects;
  private final BillingRecords billing;
  private final Clock clock;

  PortableRecord(Patients patients, Subjects subjects, BillingRecords billing, Clock clock) {
    this.patients = patients;
    this.subjects = subjects;
    this.billing = billing;
    this.clock = clock;
  }

  /** As UTF-8 JSON, in the practice's transaction under way. */
  byte[] of(Subject whose) {
    Bundle bundle = new Bundle();
    bundle.setType(Bundle.BundleType.COLLECTION);
    bundle.setTimestamp(Date.from(clock.instant()));
    for (PatientId id : whose.ids()) {
      patients
          .find(whose.practice(), id)
          .map(kept -> served(whose.practice(), kept))
          .or(() -> subjects.own(whose.practice(), id).map(own -> served(whose.practice(), own)))
          .ifPresent(person -> add(bundle, person, whose));
    }
    return FhirContext.forR4Cached()
        .newJsonParser()
        .setPrettyPrint(true)
        .encodeResourceToString(bundle)
        .getBytes(UTF_8);
  }

  private static ServedPatient served(OdsCode practice, KeptPatient kept) {
    return new ServedPatient(
        practice,
        kept.id(),
        kept.version(),
        kept.changedAt(),
        kept.state(),
        null,
        kept.demographics());
  }

  private static ServedPatient served(OdsCode practice, OwnPerson own) {
    PatientState state = own.erased() ? PatientState.LEFT : PatientState.ACTIVE;
    return new ServedPatient(
        practice, own.id(), own.version(), own.changedAt(), state, null, own.person());
  }

  private void add(Bundle bundle, ServedPatient person, Subject whose) {
    add(bundle, person.id().toString(), PatientWriter.write(person));
    for (BillingItem item : billing.of(whose.practice(), person.id())) {
      add(bundle, item.key().toString(), chargeItem(whose, item));
    }
  }

  private static ChargeItem chargeItem(Subject whose, BillingItem item) {
    WriteBackRequested asked =
        new WriteBackRequested(
            whose.practice(),
            item.key(),
            item.patient(),
            item.code(),
            item.clinicalCode(),
            item.text(),
            item.price(),
            item.date(),
            item.createdBy(),
            item.createdAt());
    byte[] json =
        Dialect.R4.entryWriter().write(EntryForm.CHARGE_ITEM, asked, item.patient().toString());
    ChargeItem written =
        FhirContext.forR4Cached()
            .newJsonParser()
            .parseResource(ChargeItem.class, new String(json, UTF_8));
    written.setSubject(new Reference(urn(item.patient().toString())));
    return written;
  }

  private static void add(Bundle bundle, String id, Resource resource) {
    resource.setId(id);
    bundle.addEntry().setFullUrl(urn(id)).setResource(resource);
  }

  private static String urn(String id) {
    return "urn:uuid:" + id;
  }
}
