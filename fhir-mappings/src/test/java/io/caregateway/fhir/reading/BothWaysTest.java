package io.caregateway.fhir.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Payloads;
import io.caregateway.fhir.corpus.Published;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A patient reads the same, to the last refusal, by tokens and by HAPI's parser. */
class BothWaysTest {

  /** Damaged patients of each dialect in every build, and in the proof. */
  private static final int FEW = 2_000;

  private static final int MANY = 50_000;

  @ParameterizedTest
  @EnumSource
  void everyMadePatientIsReadByTokens(Dialect dialect) {
    BothWays ways = new BothWays(dialect);
    int patients = 500;

    MadePatients.of(dialect, patients, 1).forEach(ways::agreeOn);

    assertThat(ways.byTokens()).isEqualTo(patients).isEqualTo(ways.read());
  }

  @ParameterizedTest
  @EnumSource
  void aWholePatientIsReadByTokens(Dialect dialect) {
    BothWays ways = new BothWays(dialect);

    ways.agreeOn(whole(dialect));

    assertThat(ways.byTokens()).isOne();
  }

  @Test
  void publishedPatientsReadAlike() throws IOException {
    for (Published payload : Published.all()) {
      BothWays ways = new BothWays(payload.dialect());
      if (!payload.xml()) {
        payload.patients().forEach(ways::agreeOn);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void damagedPatientsReadAlike(Dialect dialect) {
    agreeOnDamaged(dialect, FEW, 2);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("proof")
  void manyDamagedPatientsReadAlike(Dialect dialect) {
    agreeOnDamaged(dialect, MANY, 3);
  }

  private static void agreeOnDamaged(Dialect dialect, int count, long seed) {
    BothWays ways = new BothWays(dialect);
    Iterator<byte[]> patients =
        Stream.concat(Stream.of(whole(dialect)), MadePatients.of(dialect, count, seed)).iterator();
    for (int i = 0; i < count; i++) {
      ways.agreeOn(new Mutation(seed + i).of(patients.next()));
    }
    // neither so little damage that nothing is refused, nor so much that nothing is read
    assertThat(ways.read()).isBetween(count / 4, count * 9 / 10);
    assertThat(ways.byTokens()).isBetween(count / 10, ways.read());
  }

  private static byte[] whole(Dialect dialect) {
    return Payloads.bytes(dialect == Dialect.STU3 ? "stu3-whole.json" : "r4-whole.json");
  }
}
