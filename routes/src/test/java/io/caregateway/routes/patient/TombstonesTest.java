package io.caregateway.routes.patient;

import static io.caregateway.routes.patient.Records.plain;
import static io.caregateway.routes.patient.Records.replaced;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** UK GDPR, Article 17: the sync does not bring back who was erased. */
class TombstonesTest {

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @TempDir static Path folder;
  private static final AtomicInteger PRACTICES = new AtomicInteger();

  private KeptPatients kept;
  private PatientId erased;

  @BeforeEach
  void eraseSomebody() {
    OdsCode practice = new OdsCode("T%05d".formatted(PRACTICES.incrementAndGet()));
    kept = new KeptPatients(DB.run(), folder, practice);
    kept.apply(plain("a", "Marlowe", "1950-02-03"));
    erased = kept.kept("a").id();
    kept.erase(erased);
  }

  @Test
  void nothingTellsAnyMoreWhoItWas() {
    KeptPatient left = kept.patients().find(kept.practice, erased).orElseThrow();
    assertThat(left.erased()).isTrue();
    assertThat(left.version()).isEqualTo(2);
    assertThat(left.state()).isEqualTo(PatientState.LEFT);
    assertThat(left.demographics()).isEqualTo(Demographics.NOTHING);
    assertThat(found(PatientQuery.ALL.nhsNumber(Records.NHS_NUMBER))).isZero();
    assertThat(found(PatientQuery.ALL.family("Marlowe"))).isZero();
    assertThat(found(PatientQuery.ALL.birthDate("1950-02-03"))).isZero();
  }

  @Test
  void theRecordIsNotKeptAgain() {
    Demographics again = plain("a", "Marlowe", "1950-02-03");

    assertThat(kept.apply(Freshness.AS_SAID, again)).isEqualTo(new Applied(0, 1, Set.of()));
    assertThat(kept.answered("a", again)).isEqualTo(Optional.of(new Applied(0, 1, Set.of())));
    assertThat(kept.<Set<String>>in(i -> i.listed(kept.practice, UUID.randomUUID(), Set.of("a"))))
        .isEmpty();
    assertThat(found(PatientQuery.ALL)).isEqualTo(1);
  }

  @Test
  void anotherRecordWithTheirNhsNumberIsTheirsAndStaysSoWithoutIt() {
    kept.apply(plain("b", "Marlowe-Jones", "1950-02-03"));
    kept.apply(Records.withoutNhsNumber(plain("b", "Marlowe-Jones", "1950-02-03")));

    assertThat(found(PatientQuery.ALL)).isEqualTo(1);
  }

  @Test
  void aRecordThatWasMergedIntoTheirsIsNotKept() {
    kept.apply(replaced("c", "Marlowe", "1950-02-03", "a"));

    assertThat(found(PatientQuery.ALL)).isEqualTo(1);
  }

  @Test
  void anybodyElseIsKeptAsBefore() {
    Demographics other = Records.withoutNhsNumber(plain("d", "Marlowe", "1950-02-03"));

    assertThat(kept.apply(other).changed()).isEqualTo(1);
  }

  @Test
  void whoWasMergedIntoAPersonGoesWithThem() {
    Demographics one = Records.withoutNhsNumber(plain("x", "Ashdown", "1960"));
    Demographics two = Records.withoutNhsNumber(plain("y", "Ashdown", "1960"));
    kept.apply(one, two);
    PatientId merged = kept.kept("x").id();
    PatientId survivor = kept.kept("y").id();
    kept.apply(Records.withoutNhsNumber(replaced("x", "Ashdown", "1960", "y")));

    assertThat(kept.subject(survivor).ids()).containsExactlyInAnyOrder(merged, survivor);
    kept.erase(survivor);

    assertThat(kept.patients().find(kept.practice, merged).orElseThrow().erased()).isTrue();
  }

  private long found(PatientQuery query) {
    return kept.patients().count(kept.practice, query);
  }
}
