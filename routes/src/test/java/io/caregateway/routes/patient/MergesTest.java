package io.caregateway.routes.patient;

import static io.caregateway.routes.patient.Records.plain;
import static io.caregateway.routes.patient.Records.replaced;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of several patients, each followed to the record that took its place. */
class MergesTest {

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @TempDir static Path folder;
  private static KeptPatients kept;

  @BeforeAll
  static void mergeTwice() {
    kept = new KeptPatients(DB.run(), folder, new OdsCode("A81001"));
    for (String id : List.of("a", "b", "c")) {
      kept.apply(plain(id, "Marlowe", "1950-02-03"));
    }
    kept.apply(plain("other", "Lovelace", "1971-12-30"));
    kept.apply(Freshness.AS_SAID, replaced("a", "Marlowe", "1950-02-03", "b"));
    kept.apply(Freshness.AS_SAID, replaced("b", "Marlowe", "1950-02-03", "c"));
  }

  @Test
  void eachIsFollowedThroughAllMerges() {
    KeptPatient last = kept.kept("c");
    KeptPatient other = kept.kept("other");

    assertThat(survivors(id("a"), id("b"), last.id(), other.id()))
        .isEqualTo(Map.of(id("a"), last, id("b"), last, last.id(), last, other.id(), other));
  }

  @Test
  void whoIsNotKeptIsLeftOut() {
    PatientId nobody = new PatientId(UUID.randomUUID());

    assertThat(survivors(nobody, id("other"))).containsOnlyKeys(id("other"));
    assertThat(kept.patients().survivor(kept.practice, nobody)).isEmpty();
  }

  @Test
  void anotherPracticesPatientIsNotFound() {
    OdsCode elsewhere = new OdsCode("A81002");

    assertThat(kept.patients().survivors(elsewhere, Set.of(id("a")))).isEmpty();
  }

  private static Map<PatientId, KeptPatient> survivors(PatientId... ids) {
    return kept.patients().survivors(kept.practice, List.of(ids));
  }

  private static PatientId id(String sourceId) {
    return kept.kept(sourceId).id();
  }
}
