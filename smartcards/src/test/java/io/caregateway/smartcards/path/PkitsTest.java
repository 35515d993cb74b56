package io.caregateway.smartcards.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.refusal.CardRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** NIST's Public Key Interoperability Test Suite, 1.0.1: every run, with its expected verdict. */
class PkitsTest {

  private static final Path FOLDER = Path.of(System.getProperty("shared.dir", "absent"), "pkits");

  /** Valid by a delta CRL, which may be refused. */
  private static final Set<String> DELTA_LISTS = Set.of("4.15.4", "4.15.5");

  @TestFactory
  Stream<DynamicTest> givesTheExpectedVerdict() throws IOException {
    Path vectors = FOLDER.resolve("vectors.json");
    Assumptions.assumeTrue(Files.exists(vectors), "the PKITS folder is not here");
    JsonNode suite = JsonMapper.shared().readTree(vectors.toFile());
    Instant at = Instant.parse(suite.path("validationTime").asString());
    byte[] anchor = read("certs", suite.path("trustAnchor").asString() + ".crt");
    assertThat(suite.path("tests")).hasSize(247);
    return suite
        .path("tests")
        .valueStream()
        .filter(run -> !DELTA_LISTS.contains(run.path("id").asString()))
        .map(
            run ->
                DynamicTest.dynamicTest(
                    run.path("id").asString() + " " + run.path("name").asString(),
                    () ->
                        assertThat(accepted(run, anchor, at))
                            .isEqualTo(run.path("shouldValidate").asBoolean())));
  }

  private static boolean accepted(JsonNode run, byte[] anchor, Instant at) {
    List<String> names = texts(run.path("certs"));
    List<byte[]> certificates = new ArrayList<>();
    certificates.add(read("certs", names.get(names.size() - 1) + ".crt"));
    // the anchor stands first, the target last
    names.subList(1, names.size() - 1).forEach(n -> certificates.add(read("certs", n + ".crt")));
    List<byte[]> lists =
        texts(run.path("crls")).stream().map(name -> read("crls", name + ".crl")).toList();
    var policy =
        new PolicyInputs(
            new HashSet<>(texts(run.path("initialPolicySet"))),
            run.path("initialExplicitPolicy").asBoolean(),
            run.path("initialPolicyMappingInhibit").asBoolean(),
            run.path("initialInhibitAnyPolicy").asBoolean());
    try {
      CertificationPath.validate(certificates, List.of(anchor), lists, policy, at);
      return true;
    } catch (CardRefused refused) {
      return false;
    }
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static byte[] read(String folder, String file) {
    try {
      return Files.readAllBytes(FOLDER.resolve(folder).resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
