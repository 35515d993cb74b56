package io.caregateway.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.client.Client;
import io.caregateway.stubs.client.EmisClient;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.client.TppClient;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.practice.Practice;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionalCreateTest {

  private static final String SYSTEM = "https://gateway.example/Id/bill";
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
  void writesOnceHoweverOftenItIsAsked(Client client) throws Exception {
    String key = UUID.randomUUID().toString();
    String item = item("ChargeItem", key, client.get("Patient?_count=1").ids().get(0));
    Reply first = create(client, key, item);
    Reply again = create(client, key, item);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Location")).startsWith(client.base() + "/ChargeItem/");
    assertThat(first.header("ETag")).isEqualTo("W/\"1\"");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(practice(client).written().countsByIdentifier())
        .containsEntry(SYSTEM + "|" + key, 1);
  }

  @ParameterizedTest
  @MethodSource("both")
  void refusesWhenSeveralMatch(Client client) throws Exception {
    String key = UUID.randomUUID().toString();
    String item = item("ChargeItem", key, client.get("Patient?_count=1").ids().get(0));
    assertThat(client.post("ChargeItem", item).status()).isEqualTo(201);
    assertThat(client.post("ChargeItem", item).status()).isEqualTo(201);
    assertThat(create(client, key, item).status()).isEqualTo(412);
    assertThat(client.get("ChargeItem?identifier=" + SYSTEM + "%7C" + key).ids()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("both")
  void isReadBackAndUpdatedUnderItsVersion(Client client) throws Exception {
    String key = UUID.randomUUID().toString();
    String patient = client.get("Patient?_count=1").ids().get(0);
    Reply made = client.post("Observation", item("Observation", key, patient));
    String path = "Observation/" + made.json().path("id").asString();
    assertThat(client.get(path).json()).isEqualTo(made.json());
    String changed = made.response().body().replace("planned", "aborted");
    assertThat(client.put(path, changed).status()).isEqualTo(412);
    Reply updated = client.put(path, changed, "If-Match", "W/\"1\"");
    assertThat(updated.status()).isEqualTo(200);
    assertThat(updated.header("ETag")).isEqualTo("W/\"2\"");
    assertThat(client.put(path, changed, "If-Match", "W/\"1\"").status()).isEqualTo(409);
    assertThat(client.get(path).json().path("status").asString()).isEqualTo("aborted");
    assertThat(client.get(path).header("ETag")).isEqualTo("W/\"2\"");
    assertThat(practice(client).written().history(path))
        .extracting(r -> Json.read(r.json()).path("status").asString())
        .containsExactly("planned", "aborted");
    for (Fault fault : List.of(Fault.CONFLICT, Fault.STALE_VERSION)) {
      practice(client).fault(fault).once();
      assertThat(client.get(path).status()).as("falls on updates alone").isEqualTo(200);
      assertThat(client.put(path, changed, "If-Match", "W/\"2\"").status())
          .isEqualTo(fault.equals(Fault.CONFLICT) ? 409 : 412);
    }
    assertThat(practice(client).written().history(path)).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("both")
  void refusesAnUnknownPatientAndAnUnfinishedRecord(Client client) throws Exception {
    Reply stranger = client.post("ChargeItem", item("ChargeItem", "k", "nobody"));
    assertThat(stranger.status()).isEqualTo(422);
    assertThat(stranger.code()).isEqualTo("REFERENCE_NOT_FOUND");
    assertThat(client.post("ChargeItem", "{\"resourceType\":\"ChargeItem\"}").status())
        .isEqualTo(422);
    assertThat(client.post("ChargeItem", "not json").status()).isEqualTo(400);
    assertThat(client.post("ChargeItem", item("Observation", "k", "x")).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @MethodSource("both")
  void writesTwiceWhereIfNoneExistIsUnknown(Client client) throws Exception {
    String key = UUID.randomUUID().toString();
    String item = item("ChargeItem", key, client.get("Patient?_count=1").ids().get(0));
    practice(client).conditionalCreate(false);
    try {
      assertThat(create(client, key, item).status()).isEqualTo(201);
      assertThat(create(client, key, item).status()).isEqualTo(201);
    } finally {
      practice(client).conditionalCreate(true);
    }
  }

  private static Reply create(Client client, String key, String item) throws Exception {
    return client.post("ChargeItem", item, "If-None-Exist", "identifier=" + SYSTEM + "|" + key);
  }

  private static Practice practice(Client client) {
    return STUBS.practice(client instanceof EmisClient ? "A81001" : "B82002");
  }

  private static String item(String type, String key, String patient) {
    return """
        {"resourceType": "%s", "status": "planned", "code": {"text": "Private medical report"},
         "identifier": [{"system": "%s", "value": "%s"}],
         "subject": {"reference": "Patient/%s"}}
        """
        .formatted(type, SYSTEM, key, patient);
  }
}
