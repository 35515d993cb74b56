package io.caregateway.gateway.fhir.billing;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.caregateway.gateway.fhir.Described;
import io.caregateway.gateway.fhir.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.hl7.fhir.r4.model.Account;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.IdType;

/** Account at the FHIR API, as HAPI's server wants it. */
public final class AccountResource implements Described {

  private final AccountsServed accounts;

  AccountResource(AccountsServed accounts) {
    this.accounts = accounts;
  }

  @Override
  public Class<Account> getResourceType() {
    return Account.class;
  }

  @Read
  public Account read(@IdParam IdType id) {
    return accounts.read(UUID.fromString(id.getIdPart()));
  }

  @Search(allowUnknownParams = true)
  public Bundle search(RequestDetails details, HttpServletRequest request) {
    return accounts.search(Parameters.of(request), details.getFhirServerBase());
  }

  @Override
  public CapabilityStatementRestResourceComponent description() {
    return BillingParameter.description("Account");
  }
}
