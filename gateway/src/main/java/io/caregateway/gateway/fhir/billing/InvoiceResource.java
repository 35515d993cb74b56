package io.caregateway.gateway.fhir.billing;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.caregateway.gateway.fhir.Described;
import io.caregateway.gateway.fhir.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Invoice;

/** Invoice at the FHIR API, as HAPI's server wants it. */
public final class InvoiceResource implements Described {

  private final Invoices invoices;

  InvoiceResource(Invoices invoices) {
    this.invoices = invoices;
  }

  @Override
  public Class<Invoice> getResourceType() {
    return Invoice.class;
  }

  @Read
  public Invoice read(@IdParam IdType id) {
    return invoices.read(UUID.fromString(id.getIdPart()));
  }

  @Search(allowUnknownParams = true)
  public Bundle search(RequestDetails details, HttpServletRequest request) {
    return invoices.search(Parameters.of(request), details.getFhirServerBase());
  }

  @Override
  public CapabilityStatementRestResourceComponent description() {
    return BillingParameter.description("Invoice");
  }
}
