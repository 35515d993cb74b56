package io.caregateway.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.client.Client;
import io.caregateway.stubs.client.EmisClient;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.client.TppClient;
import io.caregateway.stubs.consultation.Coded;
import io.caregateway.stubs.practice.Practice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EncounterSearchTest {

  private static final ClinicalStubs STUBS = ClinicalStubs.with().patients(20).start();

  @AfterAll
  static void stop() {
    STUBS.close();
  }

  static List<Client> both() {
    return List.of(
        new EmisClient(STUBS.fhirBase("A81001")), new TppClient(STUBS.fhirBase("B82002")));
  }

  @ParameterizedTest
  @MethodSource("both")
  void findsAPatientsConsultationsWithWhatWasCodedInThem(Client client) throws Exception {
    String patient = client.get("Patient?_count=1").ids().get(0);
    practice(client)
        .consultations()
        .add(
            patient,
            Instant.parse("2020-02-03T10:00:00Z"),
            "finished",
            List.of(new Coded("Condition", "26322001", "Bleeding from ear")));
    String belongs = client instanceof TppClient ? "encounter" : "context";

    Reply reply =
        client.get(
            "Encounter?patient="
                + patient
                + "&date=ge2020-02-03&date=lt2020-02-04&_revinclude=Condition:"
                + belongs
                + "&_include=Encounter:patient&_include=Encounter:practitioner");

    List<JsonNode> resources = reply.resources();
    assertThat(resources)
        .extracting(r -> r.path("resourceType").asString())
        .containsExactly("Encounter", "Condition", "Practitioner", "Patient");
    assertThat(resources.get(1).path(belongs).path("reference").asString())
        .isEqualTo("Encounter/" + resources.get(0).path("id").asString());
    assertThat(resources.get(3).path("id").asString()).isEqualTo(patient);
  }

  @ParameterizedTest
  @MethodSource("both")
  void turnsPagesAndRefusesWhatItDoesNotKnow(Client client) throws Exception {
    String patient = client.get("Patient?_count=2").ids().get(1);
    for (int i = 0; i < 5; i++) {
      practice(client)
          .consultations()
          .add(patient, Instant.parse("2020-02-03T10:00:0" + i + "Z"), "finished", List.of());
    }
    String first = "Encounter?patient=" + patient + "&date=lt2021&_sort=-date&_count=3";
    Reply page = client.get(first);
    assertThat(page.ids()).hasSize(3);
    String next = page.link("next");
    assertThat(client.get(next).ids()).hasSize(2).doesNotContainAnyElementsOf(page.ids());

    assertThat(client.get("Encounter?patient=nobody").status()).isEqualTo(404);
    assertThat(client.get("Encounter?subject=" + patient).status()).isEqualTo(400);
  }

  private static Practice practice(Client client) {
    return STUBS.practice(client instanceof EmisClient ? "A81001" : "B82002");
  }
}
