package io.caregateway.gateway.fhir.billing;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.caregateway.gateway.fhir.Described;
import io.caregateway.gateway.fhir.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.IdType;

/** ChargeItem at the FHIR API, as HAPI's server wants it. */
public final class ChargeItemResource implements Described {

  private final ChargeItems items;

  ChargeItemResource(ChargeItems items) {
    this.items = items;
  }

  @Override
  public Class<ChargeItem> getResourceType() {
    return ChargeItem.class;
  }

  @Read
  public ChargeItem read(@IdParam IdType id) {
    return items.read(id.getIdPart());
  }

  @Search(allowUnknownParams = true)
  public Bundle search(RequestDetails details, HttpServletRequest request) {
    return items.search(Parameters.of(request), details.getFhirServerBase());
  }

  @Override
  public CapabilityStatementRestResourceComponent description() {
    return BillingParameter.description("ChargeItem");
  }
}
