package io.caregateway.gateway.fhir;

import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import io.caregateway.gateway.signon.Machine;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/** Tells what is served (FHIR R4, capabilitystatement.html): each resource speaks for itself. */
public final class Capabilities {

  private static final String SERVICE =
      "http://terminology.hl7.org/CodeSystem/restful-security-service";

  private final Collection<? extends Described> resources;
  private final Instant since;

  /**
   * @param since when what it says became true
   */
  Capabilities(Collection<? extends Described> resources, Instant since) {
    this.resources = List.copyOf(resources);
    this.since = since;
  }

  /** HAPI hands its server to whatever describes it, and warns where nobody takes it. */
  public void setRestfulServer(RestfulServer server) {
    // what is said here comes from the resources, not from the server's annotations
  }

  @Metadata
  public CapabilityStatement metadata(RequestDetails request) {
    CapabilityStatement statement = new CapabilityStatement();
    statement.setStatus(PublicationStatus.ACTIVE).setDate(Date.from(since));
    statement.setKind(CapabilityStatementKind.INSTANCE);
    statement.setFhirVersion(FHIRVersion._4_0_1);
    statement.getSoftware().setName("Care Gateway").setVersion(version());
    statement
        .getImplementation()
        .setDescription(
            "Care Gateway: the patients of the practices that it serves, what they are billed"
                + " for, and who did what")
        .setUrl(request.getFhirServerBase());
    for (Format format : Format.values()) {
      statement.addFormat(format.contentType());
    }
    statement.addRest(rest());
    return statement;
  }

  private CapabilityStatementRestComponent rest() {
    CapabilityStatementRestComponent rest = new CapabilityStatementRestComponent();
    rest.setMode(RestfulCapabilityMode.SERVER);
    rest.setDocumentation(
        "A client serves the practices that its certificate is mapped to. One that serves several"
            + " names one of them by its ODS code in the header "
            + Machine.PRACTICE_HEADER
            + ". Every read and search is recorded.");
    rest.getSecurity()
        .setCors(false)
        .setDescription(
            "Mutual TLS 1.2 or 1.3: a client certificate is required, and is mapped to practices"
                + " and rights.")
        .addService()
        .setText("Mutual TLS")
        .addCoding()
        .setSystem(SERVICE)
        .setCode("Certificates");
    resources.forEach(resource -> rest.addResource(resource.description()));
    return rest;
  }

  private static String version() {
    String version = Capabilities.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
