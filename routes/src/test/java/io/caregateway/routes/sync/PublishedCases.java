package io.caregateway.routes.sync;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the index of the published payloads says of those in one folder.
 *
 * @param patients how many there are
 * @param nhsNumbers of all that have one
 * @param deceased how many have died
 * @param restricted how many carry a restricting label
 */
record PublishedCases(
    Path folder, int patients, List<String> nhsNumbers, int deceased, int restricted) {

  /** Skips the test where the payloads are not at hand. */
  static PublishedCases in(String folder) {
    Path cases = Path.of(System.getProperty("shared.dir", "absent"), "cases");
    File index = cases.resolve("INDEX.json").toFile();
    Assumptions.assumeTrue(index.exists(), "the published payloads are not here");
    int patients = 0;
    int deceased = 0;
    int restricted = 0;
    List<String> nhsNumbers = new ArrayList<>();
    for (JsonNode entry : JsonMapper.shared().readTree(index)) {
      JsonNode facts = entry.path("facts");
      boolean lone = facts.path("root").asString("").equals("Patient");
      int held = facts.path("patients").asInt(lone ? 1 : 0);
      if (held > 0 && entry.path("file").asString().startsWith(folder + "/")) {
        patients += held;
        deceased += facts.path("deceased").size();
        restricted += texts(facts.path("security")).stream().filter("R"::equals).toList().size();
        nhsNumbers.addAll(texts(facts.path("nhs")));
      }
    }
    return new PublishedCases(cases.resolve(folder), patients, nhsNumbers, deceased, restricted);
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
