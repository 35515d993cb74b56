package io.caregateway.gateway.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;

/** HAPI's server, which finds the method for an interaction and writes what it gives back. */
final class FhirServer extends RestfulServer {

  private static final long serialVersionUID = 1;

  FhirServer(
      Capabilities capabilities,
      Collection<? extends IResourceProvider> providers,
      ServerHooks hooks) {
    super(FhirContext.forR4Cached());
    setDefaultResponseEncoding(EncodingEnum.JSON);
    setServerConformanceProvider(capabilities);
    setResourceProviders(List.copyOf(providers));
    registerInterceptor(hooks);
  }

  /** Tells nobody what it runs on. */
  @Override
  public void addHeadersToResponse(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
  }
}
