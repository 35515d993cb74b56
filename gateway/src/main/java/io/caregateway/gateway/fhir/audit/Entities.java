package io.caregateway.gateway.fhir.audit;

import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Elsewhere;
import io.caregateway.safeguards.audit.Evidence;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** What the act touched, how its actor was proven, and which request it was. */
final class Entities {

  private static final String PERSON = "1";
  private static final String SYSTEM_OBJECT = "2";

  private Entities() {}

  static void write(AuditRecord act, String local, EventPattern pattern, AuditEvent event) {
    if (act.patient() != null) {
      Reference patient = new Reference("Patient/" + act.patient());
      if (pattern.equals(EventPattern.READ)) {
        event.addEntity(entity(SYSTEM_OBJECT, "4", "Domain Resource").setWhat(patient.copy()));
      }
      event.addEntity(entity(PERSON, "1", "Patient").setWhat(patient));
    }
    if (act.subject() != null) {
      event.addEntity(entity(SYSTEM_OBJECT, "4", "Domain Resource").setDescription(act.subject()));
    }
    event.addEntity(circumstances(act, local));
    if (act.origin().requestId() != null) {
      AuditEventEntityComponent request = new AuditEventEntityComponent();
      request.setType(
          new Coding(Terms.BALP + "CodeSystem/BasicAuditEntityType", "XrequestId", null));
      request.getWhat().getIdentifier().setValue(act.origin().requestId());
      event.addEntity(request);
    }
  }

  /** What AuditEvent has no element for. */
  private static AuditEventEntityComponent circumstances(AuditRecord act, String local) {
    AuditEventEntityComponent entity = entity(SYSTEM_OBJECT, "13", "Security Resource");
    detail(entity, "local-time", local);
    detail(entity, "correlation-id", act.origin().correlationId());
    detail(entity, "device", act.origin().device());
    detail(entity, "organisation", act.actor().organisation());
    detail(entity, "authority", act.actor().authority());
    Evidence evidence = act.actor().evidence();
    if (evidence != null) {
      detail(entity, "proof", evidence.method());
      detail(entity, "certificate-subject", evidence.subject());
      detail(entity, "certificate-serial", evidence.serial());
      detail(entity, "issuer", evidence.issuer());
      detail(entity, "assurance", evidence.assurance());
      detail(entity, "context", evidence.context());
    }
    Elsewhere elsewhere = act.elsewhere();
    if (elsewhere != null) {
      detail(entity, "system", elsewhere.system());
      detail(entity, "message", elsewhere.id());
      detail(entity, "happened", DateTimeFormatter.ISO_INSTANT.format(elsewhere.at()));
    }
    return entity;
  }

  private static void detail(
      AuditEventEntityComponent entity, String type, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      entity.addDetail().setType(type).setValue(new StringType(value));
    }
  }

  private static AuditEventEntityComponent entity(String type, String role, String roleName) {
    AuditEventEntityComponent entity = new AuditEventEntityComponent();
    entity.setType(
        new Coding(Terms.ENTITY_TYPE, type, type.equals(PERSON) ? "Person" : "System Object"));
    entity.setRole(new Coding(Terms.ENTITY_ROLE, role, roleName));
    return entity;
  }
}
