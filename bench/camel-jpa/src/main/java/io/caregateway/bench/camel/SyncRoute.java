package io.caregateway.bench.camel;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;

/** Page after page; the patients of a page are saved by four threads, each by itself. */
@Component
class SyncRoute extends RouteBuilder {

  static final String SYNC = "direct:sync";

  private static final int THREADS = 4;
  private static final String PATIENTS = "/Patient?_sort=_lastUpdated&_count=250";
  private static final String NEXT = "next";

  private final KeptPatients patients;
  private final FhirContext fhir = FhirContext.forR4();

  SyncRoute(KeptPatients patients) {
    this.patients = patients;
    fhir.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
  }

  @Override
  public void configure() {
    from(SYNC)
        .setProperty(NEXT, simple("${body}" + PATIENTS))
        .loopDoWhile(exchangeProperty(NEXT).isNotNull())
        .process(this::fetch)
        .split(body())
        .parallelProcessing()
        .executorService(
            getContext().getExecutorServiceManager().newFixedThreadPool(this, "save", THREADS))
        .stopOnException()
        .process(this::save)
        .end()
        .end();
  }

  private void fetch(Exchange exchange) {
    String url = Objects.requireNonNull(exchange.getProperty(NEXT, String.class));
    IGenericClient client = fhir.newRestfulGenericClient(url.substring(0, url.indexOf("/Patient")));
    Bundle page = client.search().byUrl(url).returnBundle(Bundle.class).execute();
    Bundle.BundleLinkComponent next = page.getLink(Bundle.LINK_NEXT);
    exchange.setProperty(NEXT, next == null ? null : next.getUrl());
    exchange
        .getMessage()
        .setBody(page.getEntry().stream().map(BundleEntryComponent::getResource).toList());
  }

  private void save(Exchange exchange) {
    Patient patient = Objects.requireNonNull(exchange.getMessage().getBody(Patient.class));
    patients.save(PatientReading.read(patient));
  }
}
