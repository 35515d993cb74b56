package io.caregateway.stubs.spine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.client.Client;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.client.TppClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class StaffTest {

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(1));

  @Test
  void listsThoseWithARoleAtThePracticePageByPage() throws Exception {
    Client client = new TppClient(STUBS.fhirBase("B82002"));
    Reply first = client.get("Practitioner?_count=2");
    assertThat(first.resources()).hasSize(2);
    Reply second = client.get(first.link("next"));
    assertThat(second.resources()).hasSize(1);
    assertThat(second.link("next")).isEmpty();
    JsonNode one = first.resources().get(0);
    assertThat(client.get("Practitioner/" + one.path("id").asString()).json()).isEqualTo(one);
  }

  @Test
  void findsOneByTheirNumberAndTellsOfTheirRoles() throws Exception {
    Client client = new TppClient(STUBS.fhirBase("B82002"));
    Reply found =
        client.get("Practitioner?identifier=https://fhir.nhs.uk/Id/sds-user-id%7C555000100033");
    assertThat(found.resources()).hasSize(1);
    JsonNode role =
        client.get("PractitionerRole").resources().stream()
            .filter(r -> r.at("/practitioner/reference").asString().endsWith(found.ids().get(0)))
            .findFirst()
            .orElseThrow();
    assertThat(role.at("/identifier/0/value").asString()).isEqualTo("200000002034");
    assertThat(role.at("/code/0/coding/0/code").asString()).isEqualTo("R8000");
  }
}
