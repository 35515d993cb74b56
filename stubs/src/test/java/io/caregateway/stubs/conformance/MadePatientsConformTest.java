package io.caregateway.stubs.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.PatientRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class MadePatientsConformTest {

  /** Two slices of CareConnect-GPC-Patient-1 overlap, so no official name at all satisfies it. */
  private static final String OVERLAP = "matches more than one slice - official, other";

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(60));

  @Test
  void toUkCore() throws Exception {
    assertThat(errors("B82002", FhirContext.forR4Cached(), "r4-ukcore")).isEmpty();
  }

  @Test
  void toCareConnect() throws Exception {
    assertThat(errors("A81001", FhirContext.forDstu3Cached(), "stu3-gpconnect")).isEmpty();
  }

  private static List<String> errors(String ods, FhirContext context, String set) throws Exception {
    Path definitions = Path.of(System.getProperty("shared.dir", "absent"), "conformance", set);
    assumeTrue(Files.isDirectory(definitions), "the published profiles are not here");
    ProfileValidator validator = new ProfileValidator(context, definitions);
    Practice practice = STUBS.practice(ods);
    practice.changes().undie(practice.changes().register(1).get(0));
    String broken = practice.json(practice.world().current().get(0)).replace("\"01\"", "\"99\"");
    assertThat(validator.errors(broken)).as("a code that there is not").isNotEmpty();
    List<String> errors = new ArrayList<>();
    for (PatientRecord patient : practice.world().current()) {
      validator.errors(practice.json(patient)).stream()
          .filter(e -> !e.contains(OVERLAP))
          .forEach(e -> errors.add(patient.index() + " " + e));
    }
    return errors;
  }
}
