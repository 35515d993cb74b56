package io.caregateway.stubs.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.world.PatientRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PublishedPayloadsTest {

  @Test
  void findsEveryPatientThatTheIndexNames() throws Exception {
    Path cases = Path.of(System.getProperty("shared.dir", "absent"), "cases");
    assumeTrue(Files.isDirectory(cases), "the published payloads are not here");
    int patients = 0;
    Set<String> nhsNumbers = new TreeSet<>();
    for (JsonNode file : Json.read(Files.readString(cases.resolve("INDEX.json")))) {
      JsonNode facts = file.path("facts");
      boolean xml = facts.has("ns") && "Patient".equals(facts.path("root").asString());
      int here = xml ? 1 : facts.path("patients").asInt(0);
      if (here > 0) {
        patients += here;
        facts.path("nhs").forEach(n -> nhsNumbers.add(n.asString()));
      }
    }
    PatientFolder loaded = PatientFolder.load(cases, "R4");
    assertThat(loaded.patients()).hasSize(patients);
    assertThat(
            loaded.patients().stream()
                .map(PatientRecord::nhsNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()))
        .containsAll(nhsNumbers);
    assertThat(loaded.patients()).extracting(PatientRecord::id).doesNotHaveDuplicates();
  }
}
