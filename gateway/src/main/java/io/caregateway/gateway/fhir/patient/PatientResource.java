package io.caregateway.gateway.fhir.patient;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.caregateway.feed.PatientId;
import io.caregateway.fhir.ukcore.PatientWriter;
import io.caregateway.gateway.fhir.Described;
import io.caregateway.gateway.fhir.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;

/** Patient at the FHIR API, as HAPI's server wants it. */
public final class PatientResource implements Described {

  private final PatientReads reads;
  private final PatientSearches searches;

  PatientResource(PatientReads reads, PatientSearches searches) {
    this.reads = reads;
    this.searches = searches;
  }

  @Override
  public Class<Patient> getResourceType() {
    return Patient.class;
  }

  @Read
  public Patient read(@IdParam IdType id) {
    return reads.read(PatientId.of(id.getIdPart()));
  }

  @Search(allowUnknownParams = true)
  public Bundle search(RequestDetails details, HttpServletRequest request) {
    return searches.search(Parameters.of(request), details.getFhirServerBase());
  }

  @Override
  public CapabilityStatementRestResourceComponent description() {
    CapabilityStatementRestResourceComponent patient =
        new CapabilityStatementRestResourceComponent()
            .setType("Patient")
            .addSupportedProfile(PatientWriter.PROFILE)
            .setVersioning(ResourceVersionPolicy.VERSIONED)
            .setReadHistory(false)
            .setUpdateCreate(false)
            .setConditionalCreate(false)
            .setConditionalRead(ConditionalReadStatus.NOTMATCH)
            .setConditionalUpdate(false);
    patient.addInteraction().setCode(TypeRestfulInteraction.READ);
    patient.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
    Arrays.stream(SearchParameter.values())
        .map(SearchParameter::description)
        .forEach(patient::addSearchParam);
    return patient;
  }
}
