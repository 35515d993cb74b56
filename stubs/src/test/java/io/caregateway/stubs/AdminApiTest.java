package io.caregateway.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.client.Client;
import io.caregateway.stubs.client.EmisClient;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.fhir.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AdminApiTest {

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(30));

  private Client client;

  @BeforeEach
  void connect() {
    client = new EmisClient(STUBS.fhirBase("A81001"));
  }

  @Test
  void listsThePractices() throws Exception {
    JsonNode list = send("GET", "", "").json();
    assertThat(list.path(0).path("path").asString()).isEqualTo("/emis/A81001/STU3");
    assertThat(list.path(1).path("ods").asString()).isEqualTo("B82002");
  }

  @Test
  void showsAllCurrentPatientsAsTheSearchDoes() throws Exception {
    String id = id(post("edit", "{\"count\": 1, \"at\": \"2026-02-01T09:30:00Z\"}"));
    List<String> lines = send("GET", "/A81001/patients", "").response().body().lines().toList();
    List<JsonNode> found = client.get("Patient?_count=1000").resources();
    assertThat(lines.stream().map(Json::read).toList()).isEqualTo(found);
    assertThat(found.get(found.size() - 1).path("id").asString()).isEqualTo(id);
    assertThat(send("GET", "/A81001/patients?offset=1&limit=2", "").response().body().lines())
        .containsExactlyElementsOf(lines.subList(1, 3));
  }

  @Test
  void changesOnePatient() throws Exception {
    String id = id(post("register", "{}"));
    post("die", "{\"id\": \"" + id + "\", \"status\": \"1\"}");
    assertThat(client.get("Patient/" + id).json().has("deceasedDateTime")).isTrue();
    post("undie", "{\"id\": \"" + id + "\", \"erase\": true}");
    assertThat(client.get("Patient/" + id).json().has("deceasedDateTime")).isFalse();
    post("restrict", "{\"ids\": [\"" + id + "\"]}");
    assertThat(client.get("Patient/" + id).json().has("address")).isFalse();
    post("unrestrict", "{\"id\": \"" + id + "\"}");
    post("edit", "{\"id\": \"" + id + "\", \"what\": \"name\"}");
    assertThat(client.get("Patient/" + id).json().at("/name/0/family").asString())
        .startsWith("Newname");
    post("deduct", "{\"id\": \"" + id + "\", \"keep\": true}");
    assertThat(client.get("Patient/" + id).json().path("active").asBoolean()).isFalse();
    post("deduct", "{\"id\": \"" + id + "\"}");
    assertThat(client.get("Patient/" + id).status()).isEqualTo(404);
  }

  @Test
  void mergesTwo() throws Exception {
    JsonNode ids = post("register", "{\"count\": 2}").json().path("ids");
    post("merge", "{\"survivor\": %s, \"loser\": %s}".formatted(ids.path(0), ids.path(1)));
    assertThat(client.get("Patient/" + ids.path(1).asString()).json().path("id"))
        .isEqualTo(ids.path(0));
  }

  @Test
  void showsWhatWasWrittenAndCountsIt() throws Exception {
    String item =
        """
        {"resourceType": "ChargeItem", "status": "billable", "code": {"text": "Report"},
         "identifier": [{"system": "https://gateway.example/bill", "value": "7"}],
         "subject": {"reference": "Patient/%s"}}
        """
            .formatted(client.get("Patient?_count=1").ids().get(0));
    client.post("ChargeItem", item);
    client.post("ChargeItem", item);
    JsonNode written = send("GET", "/A81001/written", "").json();
    assertThat(written.path("records")).hasSize(2);
    assertThat(written.path("counts").path("https://gateway.example/bill|7").asInt()).isEqualTo(2);
    assertThat(written.at("/records/0/resource/resourceType").asString()).isEqualTo("ChargeItem");
    String id = written.at("/records/0/id").asString();
    JsonNode history = send("GET", "/A81001/history?record=ChargeItem/" + id, "").json();
    assertThat(history.path("versions")).hasSize(1);
    assertThat(history.at("/versions/0/version").asInt()).isEqualTo(1);
  }

  @Test
  void deletesAndForgetsConditionalCreate() throws Exception {
    String id = id(post("register", "{}"));
    post("delete", "{\"id\": \"" + id + "\"}");
    assertThat(client.get("Patient/" + id).status()).isEqualTo(410);
    post("conditional-create", "{\"supported\": false}");
    assertThat(STUBS.practice("A81001").conditionalCreate()).isFalse();
    post("conditional-create", "{\"supported\": true}");
    assertThat(STUBS.practice("A81001").conditionalCreate()).isTrue();
  }

  @Test
  void addsAConsultation() throws Exception {
    String id = client.get("Patient?_count=1").ids().get(0);
    post(
        "consult",
        """
        {"id": "%s", "at": "2020-02-03T10:00:00Z",
         "coded": [{"type": "Procedure", "code": "128004", "display": "Examination"}]}
        """
            .formatted(id));
    JsonNode list = send("GET", "/A81001/consultations?patient=" + id, "").json();
    assertThat(list.path(list.size() - 1).at("/coded/0/code").asString()).isEqualTo("128004");
    assertThat(post("consult", "{\"id\": \"nobody\"}").status()).isEqualTo(400);
  }

  @Test
  void countsRequests() throws Exception {
    send("DELETE", "/A81001/requests", "");
    client.get("Patient?_count=1");
    client.get("Patient/unknown");
    JsonNode counts = send("GET", "/A81001/requests", "").json();
    assertThat(counts.path("total").asInt()).isEqualTo(2);
    assertThat(counts.path("byKind").path("GET Patient").asInt()).isEqualTo(2);
  }

  @Test
  void switchesFaultsOnAndOff() throws Exception {
    post("faults", "{\"fault\": \"too-many-requests\", \"retryAfter\": 3, \"times\": 2}");
    assertThat(client.get("Patient?_count=1").header("Retry-After")).isEqualTo("3");
    JsonNode left = send("GET", "/A81001/faults", "").json();
    assertThat(left.path(0).path("fault").asString()).isEqualTo("too-many-requests");
    assertThat(left.path(0).path("left").asInt()).isEqualTo(1);
    send("DELETE", "/A81001/faults", "");
    assertThat(client.get("Patient?_count=1").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unavailable",
        "delay",
        "drip",
        "redirect",
        "oversized",
        "server-error",
        "expired-link",
        "dropped",
        "truncated-gzip",
        "answer-lost",
        "malformed-entry",
        "malformed-page",
        "wrong-patient",
        "foreign-link",
        "cyclic-link"
      })
  void knowsEveryFaultByName(String fault) throws Exception {
    Reply reply = post("faults", "{\"fault\": \"" + fault + "\", \"at\": \"nowhere\"}");
    assertThat(reply.json().path(0).path("fault").asString()).isEqualTo(fault);
    send("DELETE", "/A81001/faults", "");
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertThat(send("GET", "/X99999/written", "").status()).isEqualTo(404);
    for (String[] wrong :
        new String[][] {
          {"faults", "{\"fault\": \"gremlins\"}"},
          {"faults", "{\"fault\": \"delay\", \"for\": \"soon\"}"},
          {"die", "{}"},
          {"die", "{\"count\": 1, \"status\": \"3\"}"},
          {"deduct", "{\"id\": \"nobody\"}"},
          {"edit", "{\"count\": 1, \"at\": \"now\"}"},
          {"edit", "{\"count\": 1, \"what\": \"shoe size\"}"},
          {"edit", "not json"}
        }) {
      Reply reply = post(wrong[0], wrong[1]);
      assertThat(reply.status()).as(wrong[1]).isEqualTo(400);
      assertThat(reply.json().path("error").asString()).as(wrong[1]).endsWith(".");
    }
  }

  private static String id(Reply reply) {
    return reply.json().path("ids").path(0).asString();
  }

  private static Reply post(String what, String body) throws Exception {
    return send("POST", "/A81001/" + what, body);
  }

  private static Reply send(String method, String path, String body) throws Exception {
    URI uri = URI.create(STUBS.stubs().baseUrl() + "/__admin/world" + path);
    return Client.exchange(
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build());
  }
}
