package io.caregateway.gateway.fhir;

import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;

/** Serves a type of resource, and says which interactions and parameters it offers. */
public interface Described extends IResourceProvider {

  CapabilityStatementRestResourceComponent description();
}
