package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.SearchStyleEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import io.caregateway.feed.NhsNumber;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.safeguards.audit.Act;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.impl.client.HttpClients;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PagingTest {

  @RegisterExtension static final FhirSite site = new FhirSite();

  private static final List<String> IDS = new ArrayList<>();

  @BeforeAll
  static void putPatientsIn() {
    for (int i = 0; i < 7; i++) {
      KeptPatient kept =
          site.patients()
              .add(FhirSite.A, KeptPatients.newNumber(), "Pagewright", "1950-01-0" + (i + 1));
      IDS.add(kept.id().toString());
    }
  }

  @Test
  void leadsFromPageToPageToTheEndWithEachPatientOnce() {
    FhirCalls client = site.as(FhirSite.CLIENT_OF_A);
    AuditMark mark = site.mark(FhirSite.A);

    List<String> seen = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Bundle page = client.search("family=Pagewright&_count=3");
    while (true) {
      assertThat(page.getTotal()).isEqualTo(7);
      sizes.add(page.getEntry().size());
      page.getEntry().forEach(entry -> seen.add(entry.getResource().getIdElement().getIdPart()));
      if (page.getLink("next") == null) {
        break;
      }
      assertThat(page.getLink("next").getUrl()).doesNotContain("Pagewright");
      page = FhirCalls.bundle(client.get(page.getLink("next").getUrl()));
    }

    assertThat(sizes).containsExactly(3, 3, 1);
    assertThat(seen).containsExactlyElementsOf(IDS);
    assertThat(mark.records()).hasSize(3).allMatch(act -> act.act() == Act.PATIENT_SEARCH);
  }

  @Test
  void aPatientWhoChangesMeanwhileIsSeenAgainAndNobodyIsMissed() {
    FhirCalls client = site.as(FhirSite.CLIENT_OF_B);
    List<NhsNumber> numbers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      numbers.add(KeptPatients.newNumber());
      site.patients().add(FhirSite.B, numbers.get(i), "Shifting", "1950-01-01");
    }
    Bundle first = client.search("family=Shifting&_count=2");
    site.patients().add(FhirSite.B, numbers.get(0), "Shifting", "1950-01-02");

    Bundle second = FhirCalls.bundle(client.get(first.getLink("next").getUrl()));
    Bundle third = FhirCalls.bundle(client.get(second.getLink("next").getUrl()));

    assertThat(second.getEntry()).hasSize(2);
    assertThat(third.getEntry()).hasSize(1);
    assertThat(third.getEntryFirstRep().getResource().getIdElement().getIdPart())
        .isEqualTo(first.getEntryFirstRep().getResource().getIdElement().getIdPart());
  }

  @Test
  void servesHapisOwnClient() {
    IGenericClient client = hapi();

    CapabilityStatement capabilities =
        client.capabilities().ofType(CapabilityStatement.class).execute();
    Bundle page =
        client
            .search()
            .forResource(Patient.class)
            .where(Patient.FAMILY.matches().value("Pagewright"))
            .count(5)
            .usingStyle(SearchStyleEnum.POST)
            .returnBundle(Bundle.class)
            .execute();
    Bundle next = client.loadPage().next(page).execute();
    Patient read = client.read().resource(Patient.class).withId(IDS.get(0)).execute();

    assertThat(capabilities.getSoftware().getName()).isEqualTo("Care Gateway");
    assertThat(page.getEntry()).hasSize(5);
    assertThat(next.getEntry()).hasSize(2);
    assertThat(read.getNameFirstRep().getFamily()).isEqualTo("Pagewright");
  }

  private static IGenericClient hapi() {
    FhirContext context = FhirContext.forR4();
    context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    context
        .getRestfulClientFactory()
        .setHttpClient(
            HttpClients.custom()
                .setSSLContext(site.gateway().pki().clientTls(FhirSite.CLIENT_OF_A))
                .build());
    return context.newRestfulGenericClient(site.url("").toString());
  }
}
