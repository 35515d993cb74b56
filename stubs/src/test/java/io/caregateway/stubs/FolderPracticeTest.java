package io.caregateway.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.client.Client;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.client.TppClient;
import io.caregateway.stubs.practice.Practice;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FolderPracticeTest {

  private static final String PAYLOAD =
      """
      {"resourceType":"Patient","id":"p1","meta":{"versionId":"77","lastUpdated":"2025-03-01T00:00:00Z"},
       "name":[{"family":"A", "text": "Mx A"}], "address":[{"city":"Leeds"}], "unheardOf":  1.500}""";

  @TempDir private static Path folder;

  @RegisterExtension
  final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().folder("B82002", folder));

  private Practice practice;
  private Client client;

  @BeforeAll
  static void fill() throws Exception {
    Files.writeString(folder.resolve("p.json"), PAYLOAD);
  }

  @BeforeEach
  void connect() {
    practice = stubs.practice("B82002");
    client = new TppClient(stubs.fhirBase("B82002"));
  }

  @Test
  void servesThePayloadByteForByte() throws Exception {
    Reply read = client.get("Patient/p1");
    assertThat(read.response().body()).isEqualTo(PAYLOAD);
    assertThat(read.header("ETag")).isEqualTo("W/\"77\"");
    assertThat(client.get("Patient?_sort=_lastUpdated").response().body()).contains(PAYLOAD);
    assertThat(client.get("Patient?_elements=id,meta").resources().get(0).has("name")).isFalse();
  }

  @Test
  void changesPayloadsToo() throws Exception {
    practice.changes().restrict("p1");
    JsonNode restricted = client.get("Patient/p1").json();
    assertThat(restricted.has("address")).isFalse();
    assertThat(restricted.at("/meta/security/0/code").asString()).isEqualTo("R");
    assertThat(restricted.at("/meta/versionId").asString()).isEqualTo("2");
    practice.changes().die("p1", "2");
    assertThat(client.get("Patient/p1").json().has("deceasedDateTime")).isTrue();
    practice.changes().undie("p1");
    assertThat(client.get("Patient/p1").json().has("deceasedDateTime")).isFalse();
    practice.changes().edit(3);
    assertThat(client.get("Patient/p1").json().has("address")).isTrue();
    assertThat(client.get("Patient/" + practice.changes().register(1).get(0)).status())
        .isEqualTo(200);
  }
}
