package io.caregateway.gateway.fhir.audit;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.caregateway.gateway.fhir.Described;
import io.caregateway.gateway.fhir.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.IdType;

/** AuditEvent at the FHIR API, as HAPI's server wants it. */
public final class AuditEventResource implements Described {

  private final AuditEvents events;

  AuditEventResource(AuditEvents events) {
    this.events = events;
  }

  @Override
  public Class<AuditEvent> getResourceType() {
    return AuditEvent.class;
  }

  @Read
  public AuditEvent read(@IdParam IdType id) {
    return events.read(id.getIdPartAsLong());
  }

  @Search(allowUnknownParams = true)
  public Bundle search(RequestDetails details, HttpServletRequest request) {
    return events.search(Parameters.of(request), details.getFhirServerBase());
  }

  @Override
  public CapabilityStatementRestResourceComponent description() {
    CapabilityStatementRestResourceComponent audit =
        new CapabilityStatementRestResourceComponent()
            .setType("AuditEvent")
            .setVersioning(ResourceVersionPolicy.NOVERSION)
            .setUpdateCreate(false)
            .setConditionalCreate(false)
            .setConditionalUpdate(false);
    audit.addInteraction().setCode(TypeRestfulInteraction.READ);
    audit.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
    Arrays.stream(AuditParameter.values())
        .map(AuditParameter::description)
        .forEach(audit::addSearchParam);
    return audit;
  }
}
