package io.caregateway.gateway.fhir.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Outcome;
import java.util.Date;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Coding;

/**
 * Writes a record as AuditEvent (FHIR R4). Its id is the record's sequence number. A read of a
 * patient that was done names BALP's profile; others keep to BALP's patterns without the name,
 * since what was searched for is not recorded.
 */
public final class AuditEventWriter {

  private static final String PATIENT_READ =
      Terms.BALP + "StructureDefinition/IHE.BasicAudit.PatientRead";

  private AuditEventWriter() {}

  public static AuditEvent write(OdsCode practice, AuditTrail.Entry entry) {
    AuditRecord act = entry.act();
    EventPattern pattern = EventPattern.of(act.act());
    AuditEvent event = new AuditEvent();
    event.setId(Long.toString(entry.seq()));
    if (pattern.equals(EventPattern.READ)
        && act.patient() != null
        && act.outcome() == Outcome.DONE) {
      event.getMeta().addProfile(PATIENT_READ);
    }
    event.setType(pattern.type().coding());
    Code subtype = pattern.subtype();
    if (subtype != null) {
      event.addSubtype(subtype.coding());
    }
    event.addSubtype(EventPattern.own(act.act()).coding());
    event.setAction(pattern.action());
    event.setRecorded(Date.from(entry.at()));
    event.setOutcome(Outcomes.of(act.outcome()));
    event.setOutcomeDesc(act.reason());
    Agents.write(act, event);
    event.getSource().setSite(practice.value()).getObserver().setDisplay("Care Gateway");
    event.getSource().addType(new Coding(Terms.SOURCE_TYPE, "4", "Application Server"));
    Entities.write(act, entry.local().toString(), pattern, event);
    return event;
  }
}
