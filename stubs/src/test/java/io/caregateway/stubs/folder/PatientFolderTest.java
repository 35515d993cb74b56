package io.caregateway.stubs.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.world.Content;
import io.caregateway.stubs.world.PatientRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PatientFolderTest {

  private static final String WHOLE =
      """
      { "id" : "a1", "resourceType":"Patient","meta":{"versionId":"1469448000000",
        "lastUpdated":"2020-02-01T10:00:00+00:00"},  "odd" : 1.50 }""";

  @TempDir private Path folder;

  @Test
  void leavesAWholePayloadAsItIs() throws Exception {
    PatientRecord patient = only(WHOLE);
    assertThat(json(patient)).isEqualTo(WHOLE);
    assertThat(patient.id()).isEqualTo("a1");
    assertThat(patient.lastUpdated()).isEqualTo("2020-02-01T10:00:00Z");
  }

  @Test
  void takesPatientsOutOfBundlesAndParametersExactlyAsWritten() throws Exception {
    Files.writeString(
        folder.resolve("1.json"),
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\": " + WHOLE + " }]}");
    Files.writeString(
        folder.resolve("2.json"),
        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"p\",\"resource\":"
            + WHOLE.replace("a1", "a2")
            + "}]}");
    PatientFolder loaded = PatientFolder.load(folder, "R4");
    assertThat(loaded.patients()).extracting(PatientRecord::id).containsExactly("a1", "a2");
    assertThat(json(loaded.patients().get(0))).isEqualTo(WHOLE);
  }

  @Test
  void putsInWhatIsMissingAndLeavesTheRest() throws Exception {
    PatientRecord bare = only("{\"resourceType\":\"Patient\",\"odd\" : 1.50}");
    assertThat(bare.id()).isEqualTo("payload-0");
    assertThat(json(bare)).endsWith(",\"resourceType\":\"Patient\",\"odd\" : 1.50}");
    JsonNode read = Json.read(json(bare));
    assertThat(read.path("id").asString()).isEqualTo("payload-0");
    assertThat(read.at("/meta/versionId").asString()).isEqualTo("1");
    assertThat(read.at("/meta/lastUpdated").asString()).isEqualTo("2025-01-01T00:00:00Z");
  }

  @Test
  void completesAMeta() throws Exception {
    PatientRecord patient =
        only("{\"resourceType\":\"Patient\",\"id\":\"x\",\"meta\":{\"profile\":[\"p\"]}}");
    JsonNode meta = Json.read(json(patient)).path("meta");
    assertThat(meta.propertyNames())
        .containsExactlyInAnyOrder("profile", "versionId", "lastUpdated");
    PatientRecord empty = only("{\"resourceType\":\"Patient\",\"id\":\"x\",\"meta\":{ }}");
    assertThat(Json.read(json(empty)).path("meta").path("versionId").asString()).isEqualTo("1");
  }

  @Test
  void givesTheSecondOfAnIdAnother() throws Exception {
    Files.writeString(folder.resolve("1.json"), WHOLE);
    Files.writeString(folder.resolve("2.json"), WHOLE);
    PatientRecord second = PatientFolder.load(folder, "R4").patients().get(1);
    assertThat(second.id()).isEqualTo("payload-1");
    assertThat(Json.read(json(second)).path("id").asString()).isEqualTo("payload-1");
    assertThat(Json.read(json(second)).path("odd").asDouble()).isEqualTo(1.5);
  }

  @Test
  void readsXmlAndNamesWhatItCannotRead() throws Exception {
    Files.writeString(
        folder.resolve("1.xml"),
        "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"x\"/><identifier><system"
            + " value=\"https://fhir.nhs.uk/Id/nhs-number\"/><value value=\"9990000018\"/>"
            + "</identifier></Patient>");
    Files.writeString(folder.resolve("2.xml"), "<Patient xmlns=\"http://hl7.org/fhir\">");
    Files.writeString(folder.resolve("3.json"), "{\"resourceType\":\"Patient\",}");
    Files.writeString(folder.resolve("4.txt"), "not looked at");
    PatientFolder loaded = PatientFolder.load(folder, "STU3");
    assertThat(loaded.patients())
        .extracting(PatientRecord::nhsNumber)
        .containsExactly("9990000018");
    assertThat(loaded.unread()).containsExactly(folder.resolve("2.xml"), folder.resolve("3.json"));
  }

  private PatientRecord only(String json) throws Exception {
    Files.writeString(folder.resolve("1.json"), json);
    return PatientFolder.load(folder, "R4").patients().get(0);
  }

  private static String json(PatientRecord patient) {
    return patient.content() instanceof Content.Given given ? given.json() : "";
  }
}
